package io.nucleus.localaws.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nucleus.localaws.embedded.PortTakenException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GatewayIT {
    private static final byte[] LARGE = new byte[32 * 1024 * 1024];
    private static final CompletableFuture<HttpServerRequest> EVENTS = new CompletableFuture<>();
    private static final CompletableFuture<Void> EVENTS_CLOSED = new CompletableFuture<>();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static Vertx vertx;
    private static Gateway gateway;

    @BeforeAll
    static void start() {
        new Random(1).nextBytes(LARGE);
        vertx = Vertx.vertx();
        gateway = Gateway.start(0, Routes.of(service(GatewayIT::answer), service(GatewayIT::echo), nobody(), nobody()));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        CLIENT.close();
    }

    @Test
    void aServiceIsToldWhoAskedForWhat() throws Exception {
        JsonNode seen = new ObjectMapper()
                .readTree(send(get("/api/accounts?page=2&name=%C3%A9%2F").header("X-Forwarded-For", "10.0.0.9"))
                        .body());

        assertThat(seen.get("uri").asText()).isEqualTo("/api/accounts?page=2&name=%C3%A9%2F");
        assertThat(seen.get("for").asText()).isEqualTo("10.0.0.9, 127.0.0.1");
        assertThat(seen.get("proto").asText()).isEqualTo("http");
        assertThat(seen.get("host").asText())
                .isEqualTo("localhost:" + gateway.origin().getPort());
        assertThat(seen.get("port").asInt()).isEqualTo(gateway.origin().getPort());
    }

    @Test
    void aServiceThatIsDownIsNamed() throws Exception {
        HttpResponse<String> answer = send(get("/api/organization/accounts").header("X-Correlation-Id", "abc-1"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.get("type").asText()).isEqualTo("urn:nucleus:problem:unavailable");
        assertThat(problem.get("status").asInt()).isEqualTo(503);
        assertThat(problem.get("detail").asText()).contains("collector-service");
        assertThat(problem.get("instance").asText()).isEqualTo("/api/organization/accounts");
        assertThat(problem.get("correlationId").asText()).isEqualTo("abc-1");
    }

    @Test
    void aPostToAServiceThatIsDownIsAnsweredToo() throws Exception {
        HttpResponse<String> answer = send(request("/api/accounts/111122223333/validate")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[100_000])));

        assertThat(answer.statusCode()).isEqualTo(503);
    }

    @Test
    void aServiceThatBreaksOffIsNamed() throws Exception {
        HttpResponse<String> answer = send(get("/break-off"));

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(new ObjectMapper().readTree(answer.body()).get("detail").asText())
                .contains("query-service");
    }

    @Test
    void anAnswerThatBreaksOffInTheMiddleDoesNotLookComplete() {
        assertThatThrownBy(() -> send(get("/break-off-later"))).isInstanceOf(IOException.class);
    }

    @Test
    void eventsPassAsTheyAreSentAndEndWhenTheClientLeaves() throws Exception {
        HttpResponse<InputStream> stream = CLIENT.send(get("/events").build(), BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), UTF_8))) {
            HttpServerRequest upstream = EVENTS.get(10, TimeUnit.SECONDS);
            assertThat(lines.readLine()).isEqualTo(": open");
            assertThat(lines.readLine()).isEmpty();
            upstream.response().write("data: first\n\n");
            assertThat(lines.readLine()).isEqualTo("data: first");
            assertThat(lines.readLine()).isEmpty();
            upstream.response().write("data: second\n\n");
            assertThat(lines.readLine()).isEqualTo("data: second");
            assertThat(EVENTS_CLOSED).isNotDone();
        }
        await().until(EVENTS_CLOSED::isDone);
    }

    @Test
    void compressedAnswersStayCompressed() throws Exception {
        HttpResponse<byte[]> answer =
                CLIENT.send(get("/compressed").header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.body()).isEqualTo(gzip("compressed"));
    }

    @Test
    void largeBodiesPassBothWays() throws Exception {
        HttpResponse<String> uploaded =
                send(request("/api/accounts/upload").PUT(HttpRequest.BodyPublishers.ofByteArray(LARGE)));
        assertThat(uploaded.body()).isEqualTo(Integer.toString(Arrays.hashCode(LARGE)));

        HttpResponse<byte[]> downloaded =
                CLIENT.send(get("/api/accounts/download").build(), BodyHandlers.ofByteArray());
        assertThat(downloaded.body()).isEqualTo(LARGE);
    }

    @Test
    void anAnswerWithoutBodyHasNone() throws Exception {
        HttpResponse<String> deleted = send(request("/api/accounts/deleted").DELETE());
        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(deleted.headers().firstValue("Transfer-Encoding")).isEmpty();

        HttpResponse<String> head = send(request("/compressed").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();

        assertThat(send(get("/api/accounts")).statusCode())
                .as("the connection is usable afterwards")
                .isEqualTo(200);
    }

    @Test
    void aTakenPortIsNamedWithItsSetting() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Routes routes = Routes.of(nobody(), nobody(), nobody(), nobody());
            assertThatThrownBy(() -> Gateway.start(taken.getLocalPort(), routes))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageContaining("NUCLEUS_GATEWAY_PORT");
        }
    }

    private static void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/break-off" -> request.connection().close();
            case "/break-off-later" ->
                request.response()
                        .setChunked(true)
                        .write("begun")
                        .onComplete(written -> request.connection().close());
            case "/events" -> {
                request.response()
                        .setChunked(true)
                        .putHeader("Content-Type", "text/event-stream")
                        .closeHandler(closed -> EVENTS_CLOSED.complete(null));
                request.response().write(": open\n\n");
                EVENTS.complete(request);
            }
            default -> request.response().putHeader("Content-Encoding", "gzip").end(Buffer.buffer(gzip("compressed")));
        }
    }

    private static void echo(HttpServerRequest request) {
        if (request.path().endsWith("/upload")) {
            request.body()
                    .onSuccess(body -> request.response().end(Integer.toString(Arrays.hashCode(body.getBytes()))))
                    .onFailure(failure -> request.response().setStatusCode(500).end());
        } else if (request.path().endsWith("/download")) {
            request.response().end(Buffer.buffer(LARGE));
        } else if (request.path().endsWith("/deleted")) {
            request.response().setStatusCode(204).end();
        } else {
            request.response()
                    .end(new ObjectMapper()
                            .createObjectNode()
                            .put("uri", request.uri())
                            .put("for", request.getHeader("X-Forwarded-For"))
                            .put("proto", request.getHeader("X-Forwarded-Proto"))
                            .put("host", request.getHeader("X-Forwarded-Host"))
                            .put("port", request.getHeader("X-Forwarded-Port"))
                            .toString());
        }
    }

    private static byte[] gzip(String text) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(text.getBytes(UTF_8));
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static URI service(io.vertx.core.Handler<HttpServerRequest> handler) {
        int port = vertx.createHttpServer()
                .requestHandler(handler)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        return URI.create("http://127.0.0.1:" + port);
    }

    private static URI nobody() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + free.getLocalPort());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static HttpRequest.Builder get(String path) {
        return request(path).GET();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.origin().resolve(path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
