package io.nucleus.query.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.github.f4b6a3.ulid.UlidCreator;
import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.SyncStatus;
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
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScansIT extends ServiceTest {
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
                                List.of(new ScanPlan.PlannedAccount(account, List.of("eu-west-1", "aws-global"), 15))))
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
                .body("totals.apiCalls", equalTo(6));
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
    void anUnknownScanIsNotFound() {
        given().get("/api/inventory/scans/" + UlidCreator.getUlid()).then().statusCode(404);
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
