package io.nucleus.writer.iceberg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class CatalogS3Test {
    /** Takes one upload on each connection, and closes it when the next one begins there. */
    private static final class ClosingServer implements AutoCloseable {
        private static final String LENGTH = "content-length:";

        final List<String> uploads = new CopyOnWriteArrayList<>();
        private final ServerSocket socket;
        private final Thread thread = Thread.ofVirtual().unstarted(this::serve);

        ClosingServer() throws IOException {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            thread.start();
        }

        String address() {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket connection = socket.accept()) {
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
                    int length = header(in);
                    answer(connection, "HTTP/1.1 100 Continue\r\n\r\n");
                    char[] body = new char[length];
                    for (int read = 0; read < length; ) {
                        read += in.read(body, read, length - read);
                    }
                    uploads.add(new String(body));
                    answer(connection, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nETag: \"e\"\r\n\r\n");
                    header(in);
                } catch (IOException e) {
                    if (!socket.isClosed()) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        }

        /** Reads a header. @return the length of the body */
        private static int header(BufferedReader in) throws IOException {
            int length = 0;
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                if (line.toLowerCase(java.util.Locale.ROOT).startsWith(LENGTH)) {
                    length = Integer.parseInt(line.substring(LENGTH.length()).strip());
                }
            }
            return length;
        }

        private static void answer(Socket connection, String text) throws IOException {
            connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static S3Client client(String endpoint) {
        CatalogS3 clients = new CatalogS3();
        clients.initialize(Map.of(
                "s3.endpoint", endpoint,
                "s3.path-style-access", "true",
                "s3.access-key-id", "id",
                "s3.secret-access-key", "secret",
                "client.region", "us-east-1"));
        return clients.s3();
    }

    @Test
    void anUploadOnAConnectionThatIsClosedIsRepeated() throws IOException {
        try (ClosingServer server = new ClosingServer();
                S3Client s3 = client(server.address())) {
            for (String content : List.of("one", "two", "three")) {
                s3.putObject(r -> r.bucket("bucket").key(content), RequestBody.fromString(content));
            }

            assertThat(server.uploads).hasSize(3);
            assertThat(server.uploads.getLast()).contains("three");
        }
    }

    @Test
    void callsAndFailuresAreCounted() throws IOException {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Metrics.addRegistry(registry);
        String nobody;
        try (ClosingServer server = new ClosingServer();
                S3Client s3 = client(server.address())) {
            s3.putObject(r -> r.bucket("bucket").key("one"), RequestBody.fromString("one"));
            nobody = server.address();
        }
        try (S3Client s3 = client(nobody)) {
            assertThatThrownBy(() -> s3.putObject(r -> r.bucket("bucket").key("two"), RequestBody.fromString("two")))
                    .isInstanceOf(SdkClientException.class);
        } finally {
            Metrics.removeRegistry(registry);
        }

        assertThat(registry.get("nucleus.aws.calls")
                        .tags("service", "s3", "operation", "PutObject")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(registry.get("nucleus.aws.failures")
                        .tags("service", "s3", "operation", "PutObject", "error", "SdkClientException")
                        .counter()
                        .count())
                .isEqualTo(1);
    }
}
