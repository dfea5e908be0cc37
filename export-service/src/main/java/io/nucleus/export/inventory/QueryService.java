package io.nucleus.export.inventory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.nucleus.export.order.Specification;
import io.nucleus.support.problem.CorrelationFilter;
import io.nucleus.support.problem.Problem.FieldError;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A client of query-service's API. What filters mean is its business alone. */
public final class QueryService implements AutoCloseable {
    private static final String RESOURCES = "/api/inventory/resources";
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** Until an answer begins. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int URI_TOO_LONG = 414;

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final ObjectReader ROWS = JSON.readerFor(ResourceRow.class);
    private static final ObjectReader SCOPES = JSON.readerFor(NotReadScope.class);

    private final URI address;
    private final HttpClient http;

    public QueryService(URI address) {
        this.address = address;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    /** How many rows a specification has now. Fails with an {@link InventoryException}. */
    public Uni<Long> count(Specification specification, String correlationId) {
        HttpRequest request = request(RESOURCES + "?pageSize=1&" + parameters(specification), correlationId);
        return Uni.createFrom()
                .completionStage(() -> http.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                // The client's own threads have the system's class loader, with which beans cannot be made.
                .emitOn(Infrastructure.getDefaultExecutor())
                .onFailure(IOException.class)
                .transform(QueryService::unavailable)
                .map(QueryService::total);
    }

    private static long total(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw failure(answer.statusCode(), retryAfter(answer), answer.body());
        }
        try {
            return JSON.readTree(answer.body()).at("/pagination/totalItems").asLong();
        } catch (JsonProcessingException e) {
            throw unavailable(e);
        }
    }

    /** Rows in the order of the specification, from one state of the inventory. */
    public Stretch<ResourceRow> rows(Specification specification, String correlationId) {
        return stretch(RESOURCES + "/stream?" + parameters(specification), correlationId, ROWS);
    }

    /**
     * The scopes that were not read to the end, of the accounts and types that the specification is limited to. Regions do not
     * count: what is in one may be listed by another.
     */
    public Stretch<NotReadScope> notRead(Specification specification, List<String> statuses, String correlationId) {
        String limits = Stream.of("accountId", "resourceType")
                .flatMap(name -> specification.filters().getOrDefault(name, List.of()).stream()
                        .map(value -> "&" + name + "=" + encoded(value)))
                .collect(Collectors.joining());
        return stretch("/api/inventory/coverage?status=" + String.join(",", statuses) + limits, correlationId, SCOPES);
    }

    /** The last sync of every account. */
    public List<AccountSync> accounts(String correlationId) {
        HttpResponse<InputStream> answer = send(request("/api/inventory/status", correlationId));
        try (InputStream body = answer.body()) {
            return JSON.convertValue(JSON.readTree(body).path("accounts"), new TypeReference<List<AccountSync>>() {});
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private <T> Stretch<T> stretch(String path, String correlationId, ObjectReader reader) {
        GuardedInput body = new GuardedInput(send(request(path, correlationId)).body());
        try {
            MappingIterator<T> values = reader.readValues(body);
            return new Stretch<>(body, values);
        } catch (IOException e) {
            body.close();
            throw unavailable(e);
        }
    }

    private HttpResponse<InputStream> send(HttpRequest request) {
        try {
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                try (InputStream body = answer.body()) {
                    String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
                    throw failure(answer.statusCode(), retryAfter(answer), text);
                }
            }
            return answer;
        } catch (IOException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }

    private HttpRequest request(String path, String correlationId) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
        if (correlationId != null) {
            request.header(CorrelationFilter.HEADER, correlationId);
        }
        return request.build();
    }

    static String parameters(Specification specification) {
        Map<String, List<String>> own = new java.util.LinkedHashMap<>(specification.filters());
        if (!specification.q().isBlank()) {
            own.put("q", List.of(specification.q()));
        }
        own.put("sortBy", List.of(specification.sortBy()));
        own.put("sortOrder", List.of(specification.sortOrder()));
        return own.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(value -> encoded(e.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Duration retryAfter(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(null);
    }

    static InventoryException.Unavailable unavailable(Throwable cause) {
        return new InventoryException.Unavailable("query-service does not answer", cause, null);
    }

    private static InventoryException failure(int status, Duration retryAfter, String body) {
        if (status == URI_TOO_LONG) {
            return new InventoryException.Refused(
                    "the filters are too long", List.of(new FieldError("filters", "must be shorter")));
        }
        if (status >= 500 || status == 429) {
            return new InventoryException.Unavailable("query-service answered " + status, null, retryAfter);
        }
        JsonNode problem = problem(body);
        List<FieldError> errors = new ArrayList<>();
        problem.path("errors").forEach(e -> errors.add(error(e)));
        String detail = problem.path("detail").asText("query-service answered " + status);
        return new InventoryException.Refused(detail, errors);
    }

    private static FieldError error(JsonNode error) {
        String message = error.path("message").asText("is not valid");
        JsonNode position = error.path("position");
        return new FieldError(
                error.path("field").asText("body"),
                position.isIntegralNumber() ? message + " (at position " + position.asInt() + ")" : message);
    }

    private static JsonNode problem(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
