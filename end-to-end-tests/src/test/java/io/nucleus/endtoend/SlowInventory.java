package io.nucleus.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers for query-service with many rows; the first stream stops half-way until it is told to go on. */
final class SlowInventory implements AutoCloseable {
    private static final String ROW = "{\"resourceId\":\"i-%1$d\",\"resourceArn\":\"arn:aws:ec2:eu-west-1:123456789012:"
            + "instance/i-%1$d\",\"resourceType\":\"ec2:instance\",\"service\":\"ec2\",\"name\":\"web-%1$d\","
            + "\"region\":\"eu-west-1\",\"accountId\":\"123456789012\",\"accountName\":\"production\","
            + "\"state\":\"running\",\"tags\":{},\"discoveryStatus\":\"active\","
            + "\"firstDiscoveredAt\":\"2026-11-01T02:00:00Z\",\"lastDiscoveredAt\":\"2026-11-26T02:00:00Z\"}\n";

    private final int rows;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private boolean first = true;

    SlowInventory(int rows) throws IOException {
        this.rows = rows;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(
                "/api/inventory/resources",
                exchange -> text(exchange, "{\"pagination\":{\"totalItems\":" + rows + "}}"));
        server.createContext("/api/inventory/resources/stream", this::stream);
        server.createContext("/api/inventory/coverage", exchange -> text(exchange, "[]"));
        server.createContext("/api/inventory/status", exchange -> text(exchange, "{\"accounts\":[]}"));
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private synchronized boolean isFirst() {
        boolean was = first;
        first = false;
        return was;
    }

    private void stream(HttpExchange exchange) throws IOException {
        boolean stops = isFirst();
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < rows; i++) {
                if (stops && i == rows / 2) {
                    out.flush();
                    goOn.await();
                }
                out.write(ROW.formatted(i).getBytes(StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
        goOn.countDown();
        threads.shutdownNow();
        server.stop(0);
    }
}
