package io.nucleus.writer.iceberg;

import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * Fails with {@link IOException} where another client fails with an unchecked one. The SDK repeats a request only after the former; its
 * client for {@code HttpURLConnection} throws the latter when a server has closed an idle connection on which an upload is about to
 * begin ("Unexpected end of file from server", <a href="https://github.com/aws/aws-sdk-java-v2/issues/6670">aws-sdk-java-v2 issue
 * 6670</a>).
 */
final class RepeatableHttpClient implements SdkHttpClient {
    private final SdkHttpClient client;

    /** @param client is closed with this one */
    private RepeatableHttpClient(SdkHttpClient client) {
        this.client = client;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        ExecutableHttpRequest prepared = client.prepareRequest(request);
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                try {
                    return prepared.call();
                } catch (UncheckedIOException e) {
                    throw e.getCause();
                }
            }

            @Override
            public void abort() {
                prepared.abort();
            }
        };
    }

    @Override
    public String clientName() {
        return client.clientName();
    }

    @Override
    public void close() {
        client.close();
    }

    /** Builds one around what another builder builds. */
    record Builder(SdkHttpClient.Builder<?> client) implements SdkHttpClient.Builder<Builder> {
        @Override
        public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
            return new RepeatableHttpClient(client.buildWithDefaults(defaults));
        }
    }
}
