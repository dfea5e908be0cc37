package io.nucleus.query.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nucleus.inventory.model.CoverageStatus;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The status as events, and how old the inventory is. */
@QuarkusTest
class StatusEventsIT extends ServiceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/api/inventory/status")
    URI status;

    @Test
    void theStatusIsToldNowAndWheneverItChanged() throws IOException {
        String account = "900000000001";
        HttpURLConnection connection = (HttpURLConnection) status.toURL().openConnection();
        connection.setRequestProperty("Accept", "text/event-stream");
        connection.setReadTimeout((int) Duration.ofSeconds(30).toMillis());
        try (BufferedReader events =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(connection.getContentType()).startsWith("text/event-stream");
            assertThat(names(next(events))).doesNotContain("told of");
            soon(() -> given().get("/q/metrics").then().body(containsString("nucleus_query_status_watchers 1.0")));
            fixture.register(account, "told of");
            while (!names(next(events)).contains("told of")) {
                // Other tests may change the status, too.
            }
        }
        connection.disconnect();
        soon(() -> given().get("/q/metrics").then().body(containsString("nucleus_query_status_watchers 0.0")));
    }

    private static JsonNode next(BufferedReader events) throws IOException {
        String line = events.readLine();
        while (!line.equals("event:status")) {
            assertThat(line).matches("|:alive|content-type:.*");
            line = events.readLine();
        }
        String data = events.readLine();
        assertThat(data).startsWith("data:");
        return JSON.readTree(data.substring("data:".length()));
    }

    private static List<String> names(JsonNode status) {
        return StreamSupport.stream(status.get("accounts").spliterator(), false)
                .map(account -> account.get("accountName").asText())
                .toList();
    }

    @Test
    void whoDoesNotAskForEventsGetsNone() {
        given().accept("*/*").get(status).then().statusCode(200).contentType("application/json");
        given().accept("application/json, application/problem+json")
                .get(status)
                .then()
                .contentType("application/json");
        given().accept("text/event-stream").get(status + "?x=1").then().statusCode(400);
    }

    @Test
    void metadataTellWhenAServiceWasLastRead() {
        String account = "900000000002";
        Instant read = Instant.parse("2026-11-02T02:00:00Z");
        fixture.register(account, "metadata");
        fixture.write(List.of(
                Fixture.stored(Fixture.instance(account, "eu-west-1", "i-1", "", Map.of()), Fixture.version(1), read)));
        fixture.cover(account, "eu-west-1", "glacier:vault", CoverageStatus.OK, read);
        fixture.touch(account);
        soon(() -> given().get("/api/inventory/metadata?service=glacier")
                .then()
                .statusCode(200)
                .body("service", equalTo("glacier"))
                .body("lastUpdate", equalTo(read.toString()))
                .body("oldestUpdate", equalTo(read.toString()))
                .body("resourceCount", equalTo(0)));
        given().get("/api/inventory/metadata")
                .then()
                .body("service", nullValue())
                .body("resourceCount", greaterThanOrEqualTo(1))
                .body("byStatus.active", greaterThanOrEqualTo(1));
        given().get("/api/inventory/metadata?service=EC2").then().statusCode(400);
    }
}
