package io.nucleus.export.inventory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers as query-service does, and breaks off as it may. */
public final class FakeQueryService implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Answer> answers = new ConcurrentLinkedDeque<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile List<ResourceRow> rows = List.of();
    private volatile String coverage = "[]";
    private volatile String refusal;
    private volatile long count = -1;

    public FakeQueryService() {
        this(0);
    }

    /** @param port 0 for any free one */
    public FakeQueryService(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/api/inventory/resources", this::list);
        server.createContext("/api/inventory/resources/stream", this::stream);
        server.createContext("/api/inventory/coverage", exchange -> text(exchange, 200, coverage));
        server.createContext(
                "/api/inventory/status",
                exchange -> text(
                        exchange,
                        200,
                        "{\"accounts\":[{\"accountId\":\"123456789012\",\"accountName\":\"production\","
                                + "\"lastSyncedAt\":\"2026-11-26T02:00:00Z\",\"lastSyncStatus\":\"partial\","
                                + "\"resourceCount\":3,\"lastSyncError\":\"iam: denied\",\"scopesNotRead\":1,"
                                + "\"syncEnabled\":true}]}"));
        server.start();
    }

    /** What becomes of one request for rows. */
    private sealed interface Answer {
        /** The connection ends after so many rows. */
        record BreakOff(int after) implements Answer {}

        /** No row at all. */
        record Status(int code) implements Answer {}

        /** The rest comes once the latch is open. */
        record Pause(int after, CountDownLatch until) implements Answer {}
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public FakeQueryService rows(List<ResourceRow> now) {
        rows = List.copyOf(now);
        return this;
    }

    public FakeQueryService coverage(String json) {
        coverage = json;
        return this;
    }

    /** Every list is refused with that problem; null: none. */
    public void refuse(String problem) {
        refusal = problem;
    }

    /** What lists say that there is. */
    public void count(long total) {
        count = total;
    }

    /** The next request for rows is cut off. */
    public FakeQueryService breakOff(int after) {
        answers.add(new Answer.BreakOff(after));
        return this;
    }

    public FakeQueryService fail(int status) {
        answers.add(new Answer.Status(status));
        return this;
    }

    /** From now on it answers as it should. */
    public void recover() {
        answers.clear();
    }

    /** The next request for rows stops in the middle. @return goes on once it is open */
    public CountDownLatch pause(int after) {
        CountDownLatch latch = new CountDownLatch(1);
        answers.add(new Answer.Pause(after, latch));
        return latch;
    }

    /** The requests for rows so far. */
    public List<String> asked() {
        return new ArrayList<>(asked);
    }

    private void list(HttpExchange exchange) throws IOException {
        if (refusal != null) {
            text(exchange, 400, refusal);
            return;
        }
        long total = count < 0 ? rows.size() : count;
        text(exchange, 200, "{\"pagination\":{\"totalItems\":" + total + "}}");
    }

    private void stream(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().getRawQuery());
        Answer answer = answers.poll();
        if (answer instanceof Answer.Status(int code)) {
            exchange.getResponseHeaders().set("Retry-After", "0");
            text(exchange, code, "{}");
            return;
        }
        exchange.sendResponseHeaders(200, 0);
        int whole = answer instanceof Answer.BreakOff(int after) ? after : Integer.MAX_VALUE;
        OutputStream out = exchange.getResponseBody();
        try {
            List<ResourceRow> now = rows;
            for (int i = 0; i < now.size() && i < whole; i++) {
                if (answer instanceof Answer.Pause(int after, CountDownLatch until) && i == after) {
                    out.flush();
                    until.await();
                }
                out.write((line(now.get(i)) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            if (answer instanceof Answer.BreakOff) {
                out.flush();
                // Ends the connection; closing the exchange would end the answer as if it were whole.
                throw new IOException("broken off on purpose");
            }
            out.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String line(ResourceRow row) {
        try {
            return JSON.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void text(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
