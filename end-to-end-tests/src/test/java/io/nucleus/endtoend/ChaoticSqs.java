package io.nucleus.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An SQS that is as unkind as SQS may be: it stands before the real one and delivers every message sent in a batch twice, each
 * copy after a delay of its own, so that nothing arrives once or in order.
 */
final class ChaoticSqs implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TARGET = "X-Amz-Target";
    private static final int MOST_DELAY_SECONDS = 3;
    private static final Set<String> NOT_FORWARDED =
            Set.of("host", "content-length", "connection", "transfer-encoding", "expect", "upgrade", "http2-settings");

    private final URI sqs;
    private final Random random;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong doubled = new AtomicLong();

    ChaoticSqs(URI sqs, long seed) {
        this.sqs = sqs;
        this.random = new Random(seed);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::forward);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** How many messages were delivered twice. */
    long doubled() {
        return doubled.get();
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String target = exchange.getRequestHeaders().getFirst(TARGET);
            if (target != null && target.endsWith("SendMessageBatch")) {
                body = shuffled(body);
                send(exchange, renamed(body));
            }
            HttpResponse<byte[]> answer = send(exchange, body);
            answer.headers()
                    .firstValue("content-type")
                    .ifPresent(t -> exchange.getResponseHeaders().set("Content-Type", t));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> send(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        sqs.resolve(exchange.getRequestURI().getRawPath()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_FORWARDED.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(v -> request.header(name, v));
            }
        });
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The same entries in another order, each delayed by itself. */
    private byte[] shuffled(byte[] body) throws IOException {
        ObjectNode request = (ObjectNode) JSON.readTree(body);
        List<JsonNode> entries = new ArrayList<>();
        request.get("Entries").forEach(entries::add);
        synchronized (random) {
            Collections.shuffle(entries, random);
            entries.forEach(e -> ((ObjectNode) e).put("DelaySeconds", random.nextInt(MOST_DELAY_SECONDS + 1)));
        }
        request.set("Entries", JSON.createArrayNode().addAll(entries));
        return JSON.writeValueAsBytes(request);
    }

    /** The copies: other entry ids, other delays. */
    private byte[] renamed(byte[] body) throws IOException {
        ObjectNode request = (ObjectNode) JSON.readTree(shuffled(body));
        ArrayNode entries = (ArrayNode) request.get("Entries");
        entries.forEach(e -> ((ObjectNode) e).put("Id", "copy-" + e.get("Id").asText()));
        doubled.addAndGet(entries.size());
        return JSON.writeValueAsBytes(request);
    }
}
