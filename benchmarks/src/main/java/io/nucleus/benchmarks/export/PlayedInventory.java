package io.nucleus.benchmarks.export;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers for query-service with any number of rows, at little cost: what is measured is the export. */
final class PlayedInventory implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile int rows;

    PlayedInventory() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(
                "/api/inventory/resources", e -> text(e, "{\"pagination\":{\"totalItems\":" + rows + "}}"));
        server.createContext("/api/inventory/resources/stream", this::stream);
        server.createContext("/api/inventory/coverage", e -> text(e, "[]"));
        server.createContext("/api/inventory/status", e -> text(e, "{\"accounts\":[]}"));
        server.start();
    }

    void rows(int count) {
        rows = count;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), BUFFER_BYTES)) {
            for (int i = 0; i < rows; i++) {
                out.write(ExportRows.json(ExportRows.row(i)).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void text(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
