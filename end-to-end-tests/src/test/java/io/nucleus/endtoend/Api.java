package io.nucleus.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** A client of the product's HTTP API, as a program would use it: through the one origin. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI origin;
    private final HttpClient client = HttpClient.newHttpClient();

    Api(URI origin) {
        this.origin = origin;
    }

    /** @param body null if it has none or is no JSON */
    record Answer(int status, String contentType, JsonNode body, String text) {
        /** The names of the fields that a problem complains about. */
        List<String> fields() {
            return body == null ? List.of() : body.path("errors").findValuesAsText("field");
        }
    }

    Answer get(String pathAndQuery) {
        return send(request(pathAndQuery).GET());
    }

    Answer get(String pathAndQuery, String accept) {
        return send(request(pathAndQuery).header("Accept", accept).GET());
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer post(String path, String json, String header, String value) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Every line of an NDJSON answer. */
    List<JsonNode> lines(String pathAndQuery) {
        String text = get(pathAndQuery).text();
        return text.lines().filter(l -> !l.isBlank()).map(Api::parse).toList();
    }

    Answer patch(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(origin.resolve(pathAndQuery)).timeout(PATIENCE);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String type = answer.headers().firstValue("content-type").orElse("");
            JsonNode body = type.contains("json") && !type.contains("ndjson") ? parse(answer.body()) : null;
            return new Answer(answer.statusCode(), type, body, answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }
}
