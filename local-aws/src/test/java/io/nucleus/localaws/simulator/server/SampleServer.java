package io.nucleus.localaws.simulator.server;

import io.nucleus.localaws.simulator.protocol.CallInterceptor;
import io.nucleus.localaws.simulator.protocol.CallInterceptor.Disposition;
import io.nucleus.localaws.simulator.protocol.Identity.Principal;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/** A running server with the {@link SampleEstate}, and real clients of it. */
final class SampleServer implements AutoCloseable {
    static final String ACCOUNT = "123456789012";

    private final SimulatorServer server;
    private final List<AutoCloseable> clients = new ArrayList<>();
    private volatile CallInterceptor interceptor = call -> Disposition.PROCEED;

    SampleServer() {
        this(builder -> {});
    }

    SampleServer(Consumer<SimulatorServer.Builder> settings) {
        SimulatorServer.Builder builder = SimulatorServer.builder()
                .registry(SampleEstate.registry())
                .identity(SampleServer::identify)
                .interceptor(call -> interceptor.before(call));
        settings.accept(builder);
        this.server = builder.build();
        server.start().toCompletableFuture().join();
    }

    private static Principal identify(String accessKeyId, String sessionToken) {
        if ("expired".equals(sessionToken)) {
            throw new SimulatedError("ExpiredToken", 403, "The security token included in the request is expired");
        }
        if (!accessKeyId.equals("AKIDTEST")) {
            throw new SimulatedError(
                    "InvalidClientTokenId", 403, "The security token included in the request is invalid.");
        }
        return new Principal(ACCOUNT, "arn:aws:sts::" + ACCOUNT + ":assumed-role/Reader/test");
    }

    static AwsCredentials credentials(String token) {
        return AwsSessionCredentials.create("AKIDTEST", "secret", token);
    }

    void intercept(CallInterceptor with) {
        interceptor = with;
    }

    int port() {
        return server.port();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port());
    }

    <B extends AwsClientBuilder<B, C>, C extends AutoCloseable> C client(B builder) {
        return client(builder, credentials("valid"), 1);
    }

    <B extends AwsClientBuilder<B, C>, C extends AutoCloseable> C client(
            B builder, AwsCredentials credentials, int attempts) {
        C client = builder.endpointOverride(endpoint())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .overrideConfiguration(o -> o.retryStrategy(r -> r.maxAttempts(attempts)))
                .build();
        clients.add(client);
        return client;
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable client : clients) {
            client.close();
        }
        server.close().toCompletableFuture().join();
    }
}
