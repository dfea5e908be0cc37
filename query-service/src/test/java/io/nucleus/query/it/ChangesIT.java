package io.nucleus.query.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.store.change.Change;
import io.nucleus.inventory.store.change.FieldChange;
import io.nucleus.inventory.store.change.FieldChanges;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.inventory.store.trend.Counts;
import io.nucleus.inventory.store.trend.DayCounts;
import io.nucleus.inventory.store.trend.TrendRepository;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalAwsResource.class)
class ChangesIT extends ServiceTest {
    private static final String ACCOUNT = "300000000001";
    private static final String SCAN = "01KC0000000000000000000001";
    private static final Instant AT = Instant.parse("2026-03-01T02:00:00Z");

    @Inject
    TrendRepository trends;

    @Inject
    ScanRepository scans;

    private static Resource instance(String region, String id) {
        return Fixture.instance(ACCOUNT, region, id, "web", Map.of());
    }

    private void change(Change.Kind kind, Instant at, Resource resource, FieldChange... fields) {
        fixture.record(Change.of(SCAN, resource.region(), kind, at, resource, new FieldChanges(List.of(fields), 0)));
    }

    @Test
    void changesAreToldNewestFirstWithWhatDiffers() {
        change(Change.Kind.CREATED, AT, instance("eu-west-1", "i-told1"));
        change(
                Change.Kind.CHANGED,
                AT.plusSeconds(5),
                instance("eu-west-1", "i-told2"),
                new FieldChange("state", "running", "stopped"));

        given().queryParam("accountId", ACCOUNT)
                .queryParam("from", "2026-03-01")
                .queryParam("to", "2026-03-01")
                .get("/api/inventory/changes")
                .then()
                .statusCode(200)
                .body("items.resourceId", contains("i-told2", "i-told1"))
                .body("items[0].kind", equalTo("changed"))
                .body("items[0].scanId", equalTo(SCAN))
                .body("items[0].changes[0].field", equalTo("state"))
                .body("items[0].changes[0].before", equalTo("running"))
                .body("items[0].changes[0].after", equalTo("stopped"))
                .body("items[1].changes", empty())
                .body("nextToken", nullValue());
    }

    @Test
    void filtersNarrowOneAnother() {
        Instant at = Instant.parse("2026-03-02T02:00:00Z");
        change(Change.Kind.CREATED, at, instance("eu-west-1", "i-f1"));
        change(Change.Kind.MISSING, at, instance("eu-west-1", "i-f2"));
        change(Change.Kind.MISSING, at, instance("us-east-1", "i-f3"));

        given().queryParam("from", "2026-03-02")
                .queryParam("to", "2026-03-02")
                .queryParam("kind", "missing,returned")
                .queryParam("region", "us-east-1")
                .queryParam("resourceType", "ec2")
                .get("/api/inventory/changes")
                .then()
                .statusCode(200)
                .body("items.resourceId", contains("i-f3"));
    }

    @Test
    void theChangesOfAScanAreThoseAlsoThatCameAfterItsEnd() {
        Instant begun = Instant.parse("2026-03-06T02:00:00Z");
        String whole = "01KC0000000000000000000006";
        String partial = "01KC0000000000000000000007";
        for (String id : List.of(whole, partial)) {
            scans.open(ScansIT.planning(id, "all", begun)).await().indefinitely();
            scans.complete(
                            id,
                            id.equals(whole) ? SyncStatus.SUCCESS : SyncStatus.PARTIAL,
                            begun.plusSeconds(60),
                            List.of())
                    .await()
                    .indefinitely();
            record(id, begun.minusSeconds(1), "i-begin");
            record(id, begun.plusSeconds(60), "i-end");
        }
        record(partial, begun.plusSeconds(86_400), "i-later");

        assertThat(changesOf(whole)).containsExactly("i-end", "i-begin");
        assertThat(changesOf(partial)).containsExactly("i-later", "i-end", "i-begin");
    }

    private void record(String scanId, Instant at, String resourceId) {
        Resource resource = instance("eu-west-1", resourceId);
        fixture.record(Change.of(scanId, "eu-west-1", Change.Kind.CREATED, at, resource));
    }

    private static List<String> changesOf(String scanId) {
        return given().queryParam("scanId", scanId)
                .get("/api/inventory/changes")
                .then()
                .statusCode(200)
                .extract()
                .path("items.resourceId");
    }

    @Test
    void pagesFollowOneAnotherToTheEnd() {
        Instant at = Instant.parse("2026-03-03T02:00:00Z");
        for (int i = 0; i < 7; i++) {
            change(Change.Kind.CREATED, at.plusMillis(i), instance("eu-west-1", "i-p" + i));
        }
        List<String> read = new ArrayList<>();
        String token = null;
        do {
            var request = given().queryParam("from", "2026-03-03").queryParam("to", "2026-03-03");
            var page = (token == null ? request : request.queryParam("nextToken", token))
                    .queryParam("pageSize", 3)
                    .get("/api/inventory/changes")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            read.addAll(page.getList("items.resourceId", String.class));
            token = page.getString("nextToken");
        } while (token != null);
        assertThat(read).containsExactly("i-p6", "i-p5", "i-p4", "i-p3", "i-p2", "i-p1", "i-p0");
    }

    @Test
    void aResourceThatIsGoneStillHasItsHistory() {
        Instant at = Instant.parse("2026-03-04T02:00:00Z");
        Resource gone = instance("eu-west-1", "i-history");
        change(Change.Kind.CREATED, at, gone);
        fixture.record(
                Change.of("01KC0000000000000000000002", "eu-west-1", Change.Kind.MISSING, at.plusSeconds(60), gone));

        given().get("/api/inventory/resources/{arn}/history", gone.resourceArn().value())
                .then()
                .statusCode(200)
                .body("resourceArn", equalTo(gone.resourceArn().value()))
                .body("items.kind", contains("missing", "created"));
        given().get(
                        "/api/inventory/resources/{arn}/history",
                        instance("eu-west-1", "i-never").resourceArn().value())
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void whatIsWrongIsNamed() {
        given().queryParam("kind", "vanished")
                .queryParam("from", "yesterday")
                .queryParam("pageSize", 0)
                .queryParam("nextToken", "abc")
                .get("/api/inventory/changes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", containsInAnyOrder("kind", "from", "pageSize", "nextToken"));
        given().get("/api/inventory/resources/{arn}/history", "no-arn")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("arn"));
        given().queryParam("by", "colour")
                .queryParam("from", "2026-02-30")
                .get("/api/inventory/trends")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("by", "from"));
    }

    @Test
    void trendsAreCountedByDay() {
        write(LocalDate.parse("2026-03-05"), "A", 5);
        write(LocalDate.parse("2026-03-07"), "B", 8);

        given().queryParam("from", "2026-03-05")
                .queryParam("to", "2026-03-07")
                .queryParam("by", "region")
                .get("/api/inventory/trends")
                .then()
                .statusCode(200)
                .body("by", equalTo("region"))
                .body("days.day", contains("2026-03-05", "2026-03-07"))
                .body("days.total", contains(5, 8))
                .body("days[1].counts", equalTo(Map.of("eu-west-1", 8)));
        given().queryParam("accountId", ACCOUNT)
                .queryParam("from", "2026-03-05")
                .queryParam("to", "2026-03-07")
                .get("/api/inventory/trends")
                .then()
                .statusCode(200)
                .body("days", hasSize(2))
                .body("days[0].counts", not(equalTo(Map.of())));
    }

    private void write(LocalDate day, String scan, long active) {
        Counts counts = new Counts(
                Map.of(ACCOUNT, active),
                Map.of("eu-west-1", active),
                Map.of("ec2:instance", active),
                Map.of(Counts.ACTIVE, active, Counts.MISSING, 1L));
        trends.writeTotal(new DayCounts(day, scan, counts), Instant.EPOCH)
                .await()
                .indefinitely();
        trends.write(AccountId.of(ACCOUNT), new DayCounts(day, scan, counts))
                .await()
                .indefinitely();
    }
}
