package io.nucleus.query.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.github.f4b6a3.ulid.UlidCreator;
import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.TypeOutcome;
import io.nucleus.inventory.model.message.Envelope;
import io.nucleus.inventory.model.message.RegionReport;
import io.nucleus.inventory.model.message.Trigger;
import io.nucleus.inventory.store.Item;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanPlan;
import io.nucleus.inventory.store.scan.ScanProgressRepository;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.inventory.store.schema.Keys;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScansIT extends ServiceTest {
    private static final Instant AT = Instant.parse("2026-11-01T02:00:00Z");

    @Inject
    ScanRepository scans;

    @Inject
    ScanProgressRepository progress;

    @Inject
    AccountRepository accounts;

    @Inject
    Table table;

    static Scan planning(String id, String scope, Instant startedAt) {
        return new Scan(
                id,
                Trigger.API,
                "tester",
                scope,
                Scan.Phase.PLANNING,
                SyncStatus.IN_PROGRESS,
                startedAt,
                null,
                0,
                0,
                0,
                0,
                0,
                0);
    }

    @Test
    void aScanIsShownWhileItRunsAndWhenItHasEnded() {
        AccountId account = AccountId.of("400000000001");
        fixture.register(account.value(), "scanned");
        String id = UlidCreator.getMonotonicUlid().toString();
        Instant begun = Instant.now().minusSeconds(10);
        Scan scan = planning(id, account.value(), begun);
        scans.open(scan).await().indefinitely();
        scans.plan(
                        scan,
                        new ScanPlan(
                                List.of(new ScanPlan.PlannedAccount(
                                        account, List.of("eu-west-1", "aws-global"), 15, 18)),
                                List.of("left out, disabled: 9")))
                .await()
                .indefinitely();
        accounts.claim(account, id, begun, Instant.now().plusSeconds(600))
                .await()
                .indefinitely();
        settle(id, account, "eu-west-1");

        soon(() -> given().get("/api/inventory/status")
                .then()
                .statusCode(200)
                .body("runningScan.executionId", equalTo(id))
                .body("runningScan.status", equalTo("in_progress"))
                .body("runningScan.accountsTotal", equalTo(1))
                .body("runningScan.accountsDone", equalTo(0))
                .body("runningScan.regionsTotal", equalTo(2))
                .body("runningScan.regionsDone", equalTo(1))
                .body("runningScan.resources", equalTo(7))
                .body("accounts.find { it.accountId == '400000000001' }.lastSyncStatus", equalTo("in_progress"))
                .body("accounts.find { it.accountId == '400000000001' }.lastSyncedAt", nullValue()));

        given().get("/api/inventory/scans/" + id)
                .then()
                .statusCode(200)
                .body("totals.apiCalls", equalTo(3))
                .body("totals.callsSaved", equalTo(18))
                .body("totals.savedPercent", equalTo(85.7f));

        settle(id, account, "aws-global");
        finish(id, account, begun);

        given().get("/api/inventory/scans/" + id)
                .then()
                .statusCode(200)
                .body("scanId", equalTo(id))
                .body("status", equalTo("partial"))
                .body("trigger", equalTo("api"))
                .body("requestedBy", equalTo("tester"))
                .body("completedAt", notNullValue())
                .body("accounts", hasSize(1))
                .body("accounts[0].accountId", equalTo(account.value()))
                .body("accounts[0].accountName", equalTo("scanned"))
                .body("accounts[0].status", equalTo("partial"))
                .body("accounts[0].resources", equalTo(14))
                .body("accounts[0].rejected", equalTo(2))
                .body("accounts[0].missing", equalTo(4))
                .body("accounts[0].regionsScanned", equalTo(2))
                .body("accounts[0].regionsSkipped", equalTo(15))
                .body("accounts[0].apiCalls", equalTo(6))
                .body("accounts[0].reasons", contains("s3:bucket in aws-global: DENIED_SCP"))
                .body("totals.resources", equalTo(14))
                .body("totals.regionsScanned", equalTo(2))
                .body("totals.regionsSkipped", equalTo(15))
                .body("totals.apiCalls", equalTo(6))
                .body("totals.callsSaved", equalTo(18))
                .body("totals.savedPercent", equalTo(75.0f))
                .body("scope", equalTo(account.value()))
                .body("phase", equalTo("planned"))
                .body("fullSweep", equalTo(false))
                .body("reasons", contains("left out, disabled: 9"))
                .body("accounts[0].regionsTotal", equalTo(2))
                .body(
                        "accounts[0].startedAt",
                        equalTo(begun.truncatedTo(ChronoUnit.MILLIS).toString()))
                .body("accounts[0].settledAt", notNullValue())
                .body("accounts[0].durationMs", greaterThanOrEqualTo(10_000));
        given().get("/api/inventory/scans?limit=500").then().statusCode(200).body("scans.scanId", hasItem(id));
        soon(() -> given().get("/api/inventory/status")
                .then()
                .body("runningScan", nullValue())
                .body("accounts.find { it.accountId == '400000000001' }.lastSyncStatus", equalTo("partial"))
                .body("accounts.find { it.accountId == '400000000001' }.resourceCount", equalTo(14))
                .body(
                        "accounts.find { it.accountId == '400000000001' }.lastSyncError",
                        equalTo("s3:bucket in aws-global: DENIED_SCP"))
                .body("accounts.find { it.accountId == '400000000001' }.scopesNotRead", equalTo(7)));
    }

    private void settle(String id, AccountId account, String region) {
        progress.settleRegion(
                        ScanVersion.of(id, 1), account, region, new ScanProgressRepository.RegionFigures(7, 1, 2, 3))
                .await()
                .indefinitely();
    }

    private void finish(String id, AccountId account, Instant begun) {
        List<String> reasons = List.of("s3:bucket in aws-global: DENIED_SCP");
        accounts.finishSync(
                        account,
                        new AccountRepository.SyncResult(id, begun, SyncStatus.PARTIAL, 14, 10_000, reasons, 7))
                .await()
                .indefinitely();
        progress.settleAccount(
                        scans.account(id, account).await().indefinitely().orElseThrow(),
                        SyncStatus.PARTIAL,
                        reasons,
                        Instant.now())
                .await()
                .indefinitely();
        accounts.release(account, id).await().indefinitely();
        scans.complete(id, SyncStatus.PARTIAL, Instant.now()).await().indefinitely();
    }

    @Test
    void aScanTellsHowFarItCameWithEachRegion() {
        AccountId account = AccountId.of("400000000003");
        fixture.register(account.value(), "by region");
        String id = UlidCreator.getMonotonicUlid().toString();
        Scan scan = planning(id, account.value(), AT);
        scans.open(scan).await().indefinitely();
        scans.plan(
                        scan,
                        new ScanPlan(List.of(new ScanPlan.PlannedAccount(
                                account, List.of("aws-global", "eu-west-1", "eu-west-2", "us-east-1"), 0))))
                .await()
                .indefinitely();
        report(id, account, "aws-global", 1, outcome("iam:role", CoverageStatus.OK, 3, 1));
        settle(id, account, "aws-global");
        report(
                id,
                account,
                "eu-west-1",
                0,
                outcome("ec2:vpc", CoverageStatus.DENIED_IAM, 0, 0),
                outcome("ec2:subnet", CoverageStatus.DENIED_IAM, 0, 0),
                outcome("ec2:instance", CoverageStatus.OK, 1, 0));
        settle(id, account, "eu-west-1");
        report(id, account, "eu-west-2", 2, outcome("ec2:vpc", CoverageStatus.OK, 4, 0));
        progress.batchStored(ScanVersion.of(id, 1), account, "eu-west-2", 1)
                .await()
                .indefinitely();

        regions(id)
                .body("items.region", contains("aws-global", "eu-west-1", "eu-west-2", "us-east-1"))
                .body("items.accountName", everyItem(equalTo("by region")))
                .body("items.state", contains("settled", "settled", "storing", "waiting"))
                .body("items.status", contains("success", "partial", null, null))
                .body("items.listed", contains(3, 1, 4, 0))
                .body("items.rejected", contains(1, 0, 0, 0))
                .body("items.apiCalls", contains(2, 6, 2, 0))
                .body("items.durationMs", contains(5_000, 5_000, 5_000, null))
                .body("items[0].startedAt", equalTo(AT.toString()))
                .body("items[0].finishedAt", equalTo(AT.plusSeconds(5).toString()))
                .body("items[2].batchesStored", equalTo(1))
                .body("items[2].batchesAnnounced", equalTo(2))
                .body("items[1].holes", hasSize(1))
                .body("items[1].holes[0].status", equalTo("DENIED_IAM"))
                .body("items[1].holes[0].reason", equalTo("AccessDenied: not authorized"))
                .body("items[1].holes[0].resourceTypes", contains("ec2:subnet", "ec2:vpc"));
        given().queryParam("state", "waiting,storing")
                .get("/api/inventory/scans/" + id + "/regions")
                .then()
                .body("items.region", contains("eu-west-2", "us-east-1"));
        given().queryParam("status", "partial")
                .queryParam("accountId", account.value())
                .get("/api/inventory/scans/" + id + "/regions")
                .then()
                .body("items.region", contains("eu-west-1"));

        String next = given().queryParam("pageSize", 3)
                .get("/api/inventory/scans/" + id + "/regions")
                .then()
                .body("items", hasSize(3))
                .extract()
                .path("nextToken");
        for (String only : List.of("", "&accountId=" + account)) {
            given().urlEncodingEnabled(false)
                    .get("/api/inventory/scans/" + id + "/regions?nextToken=" + next + only)
                    .then()
                    .statusCode(200)
                    .body("items.region", contains("us-east-1"))
                    .body("nextToken", nullValue());
        }

        scans.complete(id, SyncStatus.PARTIAL, Instant.now()).await().indefinitely();
        regions(id).body("items.state", contains("settled", "settled", "given_up", "given_up"));
    }

    private static ValidatableResponse regions(String id) {
        return given().get("/api/inventory/scans/" + id + "/regions").then().statusCode(200);
    }

    private static TypeOutcome outcome(String type, CoverageStatus status, long listed, long rejected) {
        String reason = status == CoverageStatus.OK ? "" : "AccessDenied: not authorized";
        return new TypeOutcome(ResourceType.of(type), status, listed, rejected, List.of(), reason, 2, 100);
    }

    private void report(String id, AccountId account, String region, int batches, TypeOutcome... outcomes) {
        progress.reported(new RegionReport(
                        new Envelope(id, 1, AT, "it"),
                        ScanVersion.of(id, 1),
                        account,
                        region,
                        batches,
                        AT,
                        AT.plusSeconds(5),
                        List.of(outcomes)))
                .await()
                .indefinitely();
    }

    @Test
    void scansAreFilteredAndComeInPages() {
        String scope = "400000000004";
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(i -> UlidCreator.getMonotonicUlid().toString())
                .toList();
        for (int i = 0; i < 5; i++) {
            scans.open(planning(ids.get(i), scope, AT.plusSeconds(86_400L * i)))
                    .await()
                    .indefinitely();
        }
        scans.complete(ids.get(1), SyncStatus.PARTIAL, AT.plusSeconds(86_400 + 12), List.of("closed"))
                .await()
                .indefinitely();

        List<String> pages = new ArrayList<>();
        String token = "";
        while (token != null) {
            var page = given().queryParam("scope", scope).queryParam("pageSize", 2);
            var answer = (token.isEmpty() ? page : page.queryParam("nextToken", token))
                    .get("/api/inventory/scans")
                    .then()
                    .statusCode(200)
                    .extract();
            pages.addAll(answer.path("scans.scanId"));
            token = answer.path("nextToken");
        }
        assertThat(pages).isEqualTo(ids.reversed());

        given().queryParam("scope", scope)
                .queryParam("status", "partial,failed")
                .get("/api/inventory/scans")
                .then()
                .body("scans.scanId", contains(ids.get(1)))
                .body("scans[0].reasons", contains("closed"))
                .body("scans[0].durationMs", equalTo(12_000));
        given().queryParam("scope", scope)
                .queryParam("trigger", "schedule,message")
                .get("/api/inventory/scans")
                .then()
                .body("scans", hasSize(0));
        given().queryParam("scope", scope)
                .queryParam("from", "2026-11-02")
                .queryParam("to", "2026-11-03")
                .get("/api/inventory/scans")
                .then()
                .body("scans.scanId", contains(ids.get(2), ids.get(1)));
        ids.forEach(id ->
                scans.complete(id, SyncStatus.SUCCESS, Instant.now()).await().indefinitely());
    }

    @Test
    void anUnknownScanIsNotFound() {
        given().get("/api/inventory/scans/" + UlidCreator.getUlid()).then().statusCode(404);
        given().get("/api/inventory/scans/" + UlidCreator.getUlid() + "/regions")
                .then()
                .statusCode(404);
    }

    @Test
    void theNextScheduledSyncIsTheSchedulers() {
        Instant next = Instant.parse("2030-01-01T02:00:00Z");
        var item = Item.create()
                .text("pk", Keys.schedule("inventory"))
                .text("sk", "NEXT")
                .instant("nextAt", next)
                .attributes();
        table.client().putItem(r -> r.tableName(table.name()).item(item)).join();
        soon(() -> given().get("/api/inventory/status").then().body("nextScheduledSync", equalTo(next.toString())));
    }

    @Test
    void coverageSaysWhatWasNotRead() {
        String account = "400000000002";
        fixture.register(account, "covered");
        Instant at = Instant.parse("2026-11-01T02:00:00Z");
        fixture.cover(account, "eu-west-1", "ec2:instance", CoverageStatus.OK, at);
        fixture.cover(account, "eu-west-1", "ec2:vpc", CoverageStatus.DENIED_IAM, at);
        fixture.cover(account, "us-east-1", "ec2:vpc", CoverageStatus.THROTTLED, at);
        given().queryParam("accountId", account)
                .get("/api/inventory/coverage")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("status", contains("OK", "DENIED_IAM", "THROTTLED"))
                .body("[0].listed", equalTo(3))
                .body("[0].stored", equalTo(2))
                .body("[0].rejected", equalTo(1))
                .body("[0].lastReadAt", equalTo(at.toString()))
                .body("[1].reason", equalTo("AccessDenied: not authorized"))
                .body("[1].lastReadAt", nullValue());
        given().queryParam("region", "eu-west-1")
                .queryParam("status", "DENIED_IAM,FAILED")
                .queryParam("accountId", account)
                .get("/api/inventory/coverage")
                .then()
                .body("resourceType", contains("ec2:vpc"));
        given().queryParam("resourceType", "ec2:instance,rds")
                .queryParam("accountId", account)
                .get("/api/inventory/coverage")
                .then()
                .body("resourceType", contains("ec2:instance"));
        given().queryParam("accountId", "499999999999")
                .get("/api/inventory/coverage")
                .then()
                .statusCode(200)
                .body("", hasSize(0));
    }
}
