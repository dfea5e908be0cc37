package io.nucleus.query.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.nucleus.inventory.store.audit.AuditRecord;
import io.nucleus.inventory.store.audit.AuditRepository;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AuditIT extends ServiceTest {
    private static final String AUDIT = "/api/audit";
    /** Long before any other test's records, which are of now. */
    private static final Instant AT = Instant.now()
            .truncatedTo(ChronoUnit.DAYS)
            .minus(Duration.ofDays(100))
            .plus(Duration.ofHours(8));

    @Inject
    AuditRepository records;

    @BeforeEach
    void record() {
        write("1", AT.minus(Duration.ofDays(40)), "account.create", "ada");
        write("2", AT, "account.update", "grace");
        write("3", AT, "sync.start", "ada");
        write("4", AT.plus(Duration.ofDays(1)), "sync.refuse", "unknown");
        write("5", AT.minus(Duration.ofDays(500)), "account.create", "too old");
    }

    private void write(String id, Instant at, String action, String who) {
        records.write(
                        new AuditRecord(
                                id, at, action, who, "account 123456789012", "192.0.2.7:1", "req-" + id, "regions=[]"),
                        Duration.ofDays(400))
                .await()
                .indefinitely();
    }

    @Test
    void aRecordTellsWhoDidWhatWhenAndFromWhere() {
        mine().queryParam("who", "grace")
                .get(AUDIT)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].at", equalTo(AT.toString()))
                .body("items[0].action", equalTo("account.update"))
                .body("items[0].who", equalTo("grace"))
                .body("items[0].what", equalTo("account 123456789012"))
                .body("items[0].from", equalTo("192.0.2.7:1"))
                .body("items[0].correlationId", equalTo("req-2"))
                .body("items[0].details", equalTo("regions=[]"))
                .body("nextToken", nullValue());
    }

    @Test
    void theLatestComeFirstAndNothingIsShownLongerThanItIsKept() {
        mine().get(AUDIT).then().body("items.correlationId", contains("req-4", "req-3", "req-2", "req-1"));
    }

    @Test
    void actionsAreMeantAloneOrByTheirKind() {
        mine().queryParam("action", "account")
                .get(AUDIT)
                .then()
                .body("items.correlationId", contains("req-2", "req-1"));
        mine().queryParam("action", "sync.refuse,account.create")
                .get(AUDIT)
                .then()
                .body("items.correlationId", contains("req-4", "req-1"));
    }

    @Test
    void aDayIsMeantAsAWhole() {
        String day = AT.toString().substring(0, 10);
        given().queryParam("from", day)
                .queryParam("to", day)
                .get(AUDIT)
                .then()
                .body("items.correlationId", contains("req-3", "req-2"));
        given().queryParam("from", AT.toString())
                .queryParam("to", AT.plusMillis(1).toString())
                .queryParam("who", "ada")
                .get(AUDIT)
                .then()
                .body("items.correlationId", contains("req-3"));
    }

    @Test
    void pagesTogetherAreTheWhole() {
        for (int size = 1; size <= 4; size++) {
            assertThat(inPages(size)).as("pages of %d", size).containsExactly("req-4", "req-3", "req-2", "req-1");
        }
    }

    private static List<String> inPages(int size) {
        List<String> all = new ArrayList<>();
        String token = null;
        do {
            RequestSpecification page = mine().queryParam("pageSize", size);
            JsonPath answer = (token == null ? page : page.queryParam("nextToken", token))
                    .get(AUDIT)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(answer.getList("items.correlationId"));
            token = answer.getString("nextToken");
        } while (token != null);
        return all;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=yesterday | from",
                "to=2026-13-01 | to",
                "from=2026-11-02&to=2026-11-01 | to",
                "action= | action",
                "action=Sync | action",
                "pageSize=501 | pageSize",
                "nextToken=x | nextToken",
                "nextToken=YXVkaXQKbm90aW1lCjE | nextToken",
                "by=ada | by"
            })
    void aWrongParameterIsNamed(String parameters, String field) {
        given().urlEncodingEnabled(false)
                .get(AUDIT + "?" + parameters)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(field));
    }

    /** What this test recorded. */
    private static RequestSpecification mine() {
        return given().queryParam("to", AT.plus(Duration.ofDays(2)).toString());
    }
}
