package io.nucleus.writer.iceberg;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.exceptions.ForbiddenException;
import org.apache.iceberg.exceptions.NoSuchNamespaceException;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.inmemory.InMemoryCatalog;
import org.apache.iceberg.rest.CatalogHandlers;
import org.apache.iceberg.rest.RESTCatalogProperties.SnapshotMode;
import org.apache.iceberg.rest.RESTResponse;
import org.apache.iceberg.rest.RESTSerializers;
import org.apache.iceberg.rest.requests.CreateNamespaceRequest;
import org.apache.iceberg.rest.requests.CreateTableRequest;
import org.apache.iceberg.rest.requests.UpdateTableRequest;
import org.apache.iceberg.rest.responses.ConfigResponse;
import org.apache.iceberg.rest.responses.ErrorResponse;

/** Iceberg's REST API on the loopback interface, as far as the service asks for it; its tables are in memory. */
final class RestCatalogServer implements AutoCloseable {
    private static final String ROOT = "/iceberg/v1/";
    private static final ObjectMapper JSON = json();

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile String refusal;
    private volatile boolean locationsDemanded;

    /**
     * What was asked.
     *
     * @param authorization empty if it was not signed
     */
    record Request(String method, URI uri, String authorization) {}

    RestCatalogServer() throws IOException {
        catalog.initialize("served", Map.of("warehouse", "memory://" + UUID.randomUUID()));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(ROOT, this::serve);
        server.start();
    }

    /** As Iceberg's own client writes and reads it. */
    private static ObjectMapper json() {
        ObjectMapper json = new ObjectMapper()
                .setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                .setPropertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
        RESTSerializers.registerAll(json);
        return json;
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/iceberg";
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    /** From now on nothing is allowed. */
    void refuse(String message) {
        refusal = message;
    }

    /** From now on tables are made only where it is told to, as by Glue; the namespace is there. */
    void demandLocations(Namespace namespace, String location) {
        catalog.createNamespace(namespace, Map.of("location", location));
        locationsDemanded = true;
    }

    private RESTResponse create(Namespace namespace, CreateTableRequest request) {
        if (locationsDemanded && request.location() == null) {
            throw new IllegalArgumentException("Location information cannot be null");
        }
        return CatalogHandlers.createTable(catalog, namespace, request);
    }

    private void serve(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        requests.add(new Request(
                exchange.getRequestMethod(),
                uri,
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "")));
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = uri.getPath().substring(ROOT.length());
            try {
                answer(exchange, 200, answer(exchange.getRequestMethod(), path.split("/"), body));
            } catch (RuntimeException e) {
                int status = status(e);
                answer(
                        exchange,
                        status,
                        ErrorResponse.builder()
                                .responseCode(status)
                                .withType(e.getClass().getSimpleName())
                                .withMessage(e.getMessage())
                                .build());
            }
        }
    }

    private static int status(RuntimeException failure) {
        if (failure instanceof ForbiddenException) {
            return 403;
        }
        if (failure instanceof NoSuchNamespaceException || failure instanceof NoSuchTableException) {
            return 404;
        }
        return failure instanceof AlreadyExistsException || failure instanceof CommitFailedException ? 409 : 500;
    }

    /** @param path config, or namespaces/{namespace}/tables/{table}/metrics or the beginning of it */
    private RESTResponse answer(String method, String[] path, String body) throws IOException {
        if (refusal != null) {
            throw new ForbiddenException("%s", refusal);
        }
        Namespace namespace = path.length > 1 ? Namespace.of(path[1]) : Namespace.empty();
        return switch (method + " " + path.length) {
            case "GET 1" -> ConfigResponse.builder().build();
            case "POST 1" ->
                CatalogHandlers.createNamespace(catalog, JSON.readValue(body, CreateNamespaceRequest.class));
            case "GET 2" -> CatalogHandlers.loadNamespace(catalog, namespace);
            case "POST 3" -> create(namespace, JSON.readValue(body, CreateTableRequest.class));
            case "GET 4" ->
                CatalogHandlers.loadTable(catalog, TableIdentifier.of(namespace, path[3]), SnapshotMode.ALL);
            case "POST 4" ->
                CatalogHandlers.updateTable(
                        catalog,
                        TableIdentifier.of(namespace, path[3]),
                        JSON.readValue(body, UpdateTableRequest.class));
            case "POST 5" -> null;
            default -> throw new IllegalStateException(method + " " + String.join("/", path));
        };
    }

    /** @param response null: nothing but the status */
    private static void answer(HttpExchange exchange, int status, RESTResponse response) throws IOException {
        if (response == null) {
            exchange.sendResponseHeaders(204, -1);
            return;
        }
        byte[] body = JSON.writeValueAsBytes(response);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        try {
            catalog.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
