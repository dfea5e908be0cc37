package io.nucleus.localaws.simulator.server;

import io.nucleus.localaws.simulator.protocol.model.OperationModel;
import io.nucleus.localaws.simulator.protocol.model.ServiceModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;

/** Calls any operation through the SDK's own synchronous client. */
final class SdkCaller implements AutoCloseable {
    static final byte[] STREAM = "a stream\r\nof bytes".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final SdkHttpClient http =
            ApacheHttpClient.builder().socketTimeout(Duration.ofSeconds(20)).build();
    private final Map<String, Object> clients = new HashMap<>();
    private final URI endpoint;

    SdkCaller(int port) {
        this.endpoint = URI.create("http://127.0.0.1:" + port);
    }

    /** @return empty if the synchronous client does not have the operation: event streams are for the other one */
    Optional<Method> method(OperationModel operation) {
        return Arrays.stream(clientClass(operation.service()).getMethods())
                .filter(method -> method.getParameterCount() > 0
                        && method.getParameterTypes()[0] == operation.requestClass()
                        && Arrays.stream(method.getParameterTypes()).skip(1).allMatch(SdkCaller::isStream))
                .findFirst();
    }

    private static boolean isStream(Class<?> parameter) {
        return parameter == RequestBody.class || parameter == ResponseTransformer.class;
    }

    static boolean isStreaming(Method method) {
        return method.getParameterCount() > 1;
    }

    static Class<?> responseClass(OperationModel operation) throws ClassNotFoundException {
        String name = operation.requestClass().getName();
        return Class.forName(name.substring(0, name.length() - "Request".length()) + "Response");
    }

    /** @return the response, without its stream; that it is the one expected is checked here */
    SdkPojo call(OperationModel operation, Method method, SdkPojo request) throws Throwable {
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
            throw e.getCause();
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
            return builder.endpointOverride(endpoint)
                    .region(Region.EU_WEST_1)
                    .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKID", "SECRET")))
                    .overrideConfiguration(o -> o.retryStrategy(r -> r.maxAttempts(1)))
                    .build();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> names(List<OperationModel> operations) {
        return operations.stream().map(OperationModel::toString).toList();
    }

    @Override
    public void close() {
        http.close();
    }
}
