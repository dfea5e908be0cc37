package io.nucleus.query.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever is sent to what the OpenAPI document describes: the fault is never the service's. */
@QuarkusTest
class HostileRequestsIT extends ServiceTest {
    private static final int REQUESTS = Integer.getInteger("nucleus.test.requests", 800);
    private static final int PATIENCE_SECONDS = 30;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "null",
            "0",
            "1",
            "-1",
            "99999999999999999999",
            "1e9",
            "NaN",
            "true",
            "a",
            "a".repeat(2_500),
            "\0",
            "%",
            "%00",
            "\uD83D\uDCA5",
            "\u202Eabc",
            "e\u0301",
            "\uFFFF",
            "' OR 1=1 --",
            "../../etc/passwd",
            "${jndi:ldap://x}",
            "<script>",
            "*",
            "\"",
            "\\",
            "a,,b",
            "ec2",
            "ec2:instance",
            "eu-west-1",
            "123456789012",
            "active",
            "name",
            "type,region",
            "AQAAAAAAAAAAAAA",
            "-",
            "-a",
            "a:b",
            "type:ec2 -status:missing",
            "created:>7d last:<2026-01-01 first:>=99999w",
            "changed:>0000-01-01T00:00:00+18:00",
            "name:*a*b*c* id:*-* arn:aws:*:x",
            "tag:env=* tag:\"a b\"=*c*",
            "\"i-\" -\"" + "x y".repeat(50) + "\"",
            "name:" + "*a".repeat(600));

    @TestHTTPResource("/")
    URI root;

    private final Random random = new Random(11);

    private record Operation(String path, List<String> parameters, List<String> examples) {}

    @Test
    void noRequestIsAnsweredWithAnErrorOfTheServer() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try {
            List<Operation> operations = operations(client);
            assertThat(operations).hasSizeGreaterThan(8);
            Map<Integer, Integer> statuses = new TreeMap<>();
            for (int i = 0; i < REQUESTS; i++) {
                URI request = request(operations.get(random.nextInt(operations.size())));
                HttpResponse<byte[]> answer = answer(client, request);
                check(request, answer);
                statuses.merge(answer.statusCode(), 1, Integer::sum);
            }
            assertThat(statuses).containsKeys(200, 400, 404);
        } finally {
            client.shutdownNow();
        }
    }

    private static HttpResponse<byte[]> answer(HttpClient client, URI request) {
        return client.sendAsync(HttpRequest.newBuilder(request).build(), HttpResponse.BodyHandlers.ofByteArray())
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(e -> {
                    throw new AssertionError(request + " is not answered", e);
                })
                .join();
    }

    private static void check(URI request, HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as("%s", request).isLessThan(500);
        if (answer.statusCode() == 400) {
            assertThat(answer.headers().firstValue("Content-Type"))
                    .as("%s", request)
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        }
    }

    /** What can be read. */
    private List<Operation> operations(HttpClient client) throws Exception {
        URI document = root.resolve("/q/openapi?format=json");
        JsonNode paths = JSON.readTree(
                        client.send(HttpRequest.newBuilder(document).build(), HttpResponse.BodyHandlers.ofString())
                                .body())
                .get("paths");
        List<Operation> operations = new ArrayList<>();
        paths.fields().forEachRemaining(path -> {
            JsonNode get = path.getValue().get("get");
            if (get != null && !get.at("/responses/200/content").has("text/event-stream")) {
                List<String> names = new ArrayList<>();
                List<String> examples = new ArrayList<>();
                get.path("parameters").forEach(parameter -> {
                    if (parameter.get("in").asText().equals("query")) {
                        names.add(parameter.get("name").asText());
                    }
                    if (parameter.has("example")) {
                        examples.add(parameter.get("example").asText());
                    }
                });
                operations.add(new Operation(path.getKey(), names, examples));
            }
        });
        return operations;
    }

    private URI request(Operation operation) {
        String path = operation.path();
        while (path.indexOf('{') >= 0) {
            int from = path.indexOf('{');
            path = path.substring(0, from) + encoded(value(operation)) + path.substring(path.indexOf('}', from) + 1);
        }
        List<String> query = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String name = operation.parameters().isEmpty() || random.nextInt(20) == 0
                    ? value(operation)
                    : operation
                            .parameters()
                            .get(random.nextInt(operation.parameters().size()));
            query.add(encoded(name) + "=" + encoded(value(operation)));
        }
        return URI.create(
                root.resolve("/") + path.substring(1) + (query.isEmpty() ? "" : "?" + String.join("&", query)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String value(Operation operation) {
        return switch (random.nextInt(4)) {
            case 0 -> {
                int length = random.nextInt(30);
                yield IntStream.range(0, length)
                        .map(i -> random.nextInt(random.nextBoolean() ? 0x80 : 0x3000))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
            case 1 ->
                operation.examples().isEmpty()
                        ? "x"
                        : operation
                                .examples()
                                .get(random.nextInt(operation.examples().size()));
            default -> VALUES.get(random.nextInt(VALUES.size()));
        };
    }
}
