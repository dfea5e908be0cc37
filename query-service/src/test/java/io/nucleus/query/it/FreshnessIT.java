package io.nucleus.query.it;

import static io.nucleus.query.it.Fixture.instance;
import static io.nucleus.query.it.Fixture.stored;
import static io.nucleus.query.it.Fixture.version;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FreshnessIT extends ServiceTest {
    private static final Instant THEN = Instant.parse("2026-11-01T02:00:00Z");

    @Inject
    AccountRepository accounts;

    @Test
    void whatIsWrittenIsSeenSoon() {
        String account = "200000000001";
        fixture.register(account, "fresh");
        Resource before = instance(account, "eu-west-1", "i-1", "before", Map.of());
        fixture.write(List.of(stored(before, version(1), THEN)));
        fixture.touch(account);
        seen(account, "name", "before");

        Resource after = instance(account, "eu-west-1", "i-1", "after", Map.of());
        fixture.write(List.of(stored(after, version(2), THEN.plusSeconds(60))));
        fixture.touch(account);
        seen(account, "name", "after");

        fixture.markMissing(after, version(3), THEN.plusSeconds(120));
        fixture.touch(account);
        seen(account, "discoveryStatus", "missing");
    }

    @Test
    void anUnchangedResourceIsFoundWheneverItsScopeIsRead() {
        String account = "200000000002";
        fixture.register(account, "unchanged");
        Instant later = THEN.plusSeconds(86_400);
        fixture.write(List.of(
                stored(instance(account, "eu-west-1", "i-1", "", Map.of()), version(1), THEN),
                stored(instance(account, "us-east-1", "i-2", "", Map.of()), version(1), THEN.plusSeconds(1))));
        fixture.cover(account, "eu-west-1", "ec2:instance", CoverageStatus.OK, later);
        fixture.cover(account, "us-east-1", "ec2:instance", CoverageStatus.DENIED_IAM, later);
        fixture.touch(account);
        soon(() -> given().queryParam("accountId", account)
                .queryParam("sortBy", "lastDiscoveredAt")
                .queryParam("sortOrder", "desc")
                .get(RESOURCES)
                .then()
                .body(
                        "items.lastDiscoveredAt",
                        contains(later.toString(), THEN.plusSeconds(1).toString()))
                .body("items.resourceId", contains("i-1", "i-2")));
    }

    @Test
    void anAccountThatIsRenamedOrRemovedKeepsItsResources() {
        String account = "200000000003";
        fixture.register(account, "first name");
        fixture.write(List.of(stored(instance(account, "eu-west-1", "i-1", "", Map.of()), version(1), THEN)));
        fixture.touch(account);
        seen(account, "accountName", "first name");

        Account registered = accounts.get(io.nucleus.inventory.model.AccountId.of(account))
                .await()
                .indefinitely()
                .orElseThrow();
        accounts.update(new Account(
                        registered.accountId(), "second name", null, null, List.of(), true, registered.sync()))
                .await()
                .indefinitely();
        seen(account, "accountName", "second name");

        accounts.delete(registered.accountId()).await().indefinitely();
        seen(account, "accountName", account);
    }

    @Test
    void whatHasOutlivedItsTtlIsGone() {
        String account = "200000000004";
        fixture.register(account, "expired");
        fixture.write(List.of(
                stored(instance(account, "eu-west-1", "i-old", "", Map.of()), version(1), THEN, THEN.plusSeconds(60)),
                stored(instance(account, "eu-west-1", "i-new", "", Map.of()), version(1), THEN)));
        fixture.touch(account);
        seen(account, "resourceId", "i-new");
        given().get(RESOURCES + "/arn:aws:ec2:eu-west-1:" + account + ":instance/i-old")
                .then()
                .statusCode(404);
    }

    private static void seen(String account, String field, String value) {
        soon(() -> given().queryParam("accountId", account)
                .get(RESOURCES)
                .then()
                .body("items." + field, equalTo(List.of(value))));
    }
}
