package io.nucleus.localaws.simulator.server;

import io.nucleus.localaws.simulator.protocol.model.OperationModel;
import io.nucleus.localaws.simulator.protocol.model.ServiceModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsBaseClientBuilder;

/**
 * Calls any operation through the SDK's own synchronous client. The address is a name, so that S3's client puts buckets
 * into the host's name, and S3 Control's the account; all names lead to this machine.
 */
final class SdkCaller implements AutoCloseable {
    static final byte[] STREAM = "a stream\r\nof bytes".getBytes(StandardCharsets.UTF_8);

    private static final Map<Class<?>, Method[]> CLIENT_METHODS = new ConcurrentHashMap<>();
    private static final Map<Class<?>, Optional<Method>> METHODS = new ConcurrentHashMap<>();

    private final SdkHttpClient http = ApacheHttpClient.builder()
            .socketTimeout(Duration.ofSeconds(20))
            .dnsResolver(host -> new InetAddress[] {InetAddress.getLoopbackAddress()})
            .build();
    private final Map<String, Object> clients = new HashMap<>();
    private final URI endpoint;
    private volatile boolean signed;

    SdkCaller(int port) {
        this.endpoint = URI.create("http://localhost:" + port);
    }

    /** @return empty if the synchronous client does not have the operation: event streams are for the other one */
    static Optional<Method> method(OperationModel operation) {
        return METHODS.computeIfAbsent(operation.requestClass(), request -> find(operation));
    }

    private static Optional<Method> find(OperationModel operation) {
        return Arrays.stream(CLIENT_METHODS.computeIfAbsent(clientClass(operation.service()), Class::getMethods))
                .filter(method -> !method.getName().endsWith("Paginator")
                        && method.getParameterCount() > 0
                        && method.getParameterTypes()[0] == operation.requestClass()
                        && Arrays.stream(method.getParameterTypes()).skip(1).allMatch(SdkCaller::isStream))
                .max(Comparator.comparingInt(Method::getParameterCount));
    }

    private static boolean isStream(Class<?> parameter) {
        return parameter == RequestBody.class || parameter == ResponseTransformer.class;
    }

    /** A builder of an operation's response. */
    static SdkPojo newResponse(OperationModel operation) {
        String request = operation.requestClass().getName();
        String response = request.substring(0, request.length() - "Request".length()) + "Response";
        try {
            return (SdkPojo) Class.forName(response).getMethod("builder").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the response, without its stream; that it is the one expected is checked here */
    SdkPojo call(OperationModel operation, Method method, SdkPojo request) throws Exception {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> type == RequestBody.class
                        ? RequestBody.fromBytes(STREAM)
                        : type == ResponseTransformer.class ? ResponseTransformer.toBytes() : request)
                .toArray();
        try {
            Object result = method.invoke(client(operation.service()), arguments);
            if (result instanceof ResponseBytes<?> streamed) {
                if (!Arrays.equals(streamed.asByteArray(), STREAM)) {
                    throw new AssertionError("another stream came back");
                }
                return (SdkPojo) streamed.response();
            }
            return (SdkPojo) result;
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Whether the SDK signed the last request: some operations are for callers that have no credentials yet. */
    boolean signed() {
        return signed;
    }

    private final class Watch implements ExecutionInterceptor {
        @Override
        public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
            signed = context.httpRequest().firstMatchingHeader("Authorization").isPresent();
        }
    }

    private static Class<?> clientClass(ServiceModel service) {
        String base =
                service.operations().getFirst().requestClass().getSuperclass().getSimpleName();
        try {
            return Class.forName(service.id() + "." + base.substring(0, base.length() - "Request".length()) + "Client");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object client(ServiceModel service) {
        return clients.computeIfAbsent(service.id(), id -> build(clientClass(service)));
    }

    private Object build(Class<?> client) {
        try {
            AwsClientBuilder<?, ?> builder =
                    (AwsClientBuilder<?, ?>) client.getMethod("builder").invoke(null);
            ((AwsSyncClientBuilder<?, ?>) builder).httpClient(http);
            disableChecksumsOf(builder);
            return builder.endpointOverride(endpoint)
                    .region(Region.EU_WEST_1)
                    .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKID", "SECRET")))
                    .overrideConfiguration(
                            o -> o.retryStrategy(r -> r.maxAttempts(1)).addExecutionInterceptor(new Watch()))
                    .build();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SQS's client compares checksums of messages, which arbitrary answers do not have right. */
    private static void disableChecksumsOf(AwsClientBuilder<?, ?> builder) {
        if (builder instanceof SqsBaseClientBuilder<?, ?> sqs) {
            sqs.checksumValidationEnabled(false);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
