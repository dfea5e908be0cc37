package io.nucleus.inventory.store.coverage;

import static io.nucleus.inventory.store.schema.TableSchema.PK;
import static io.nucleus.inventory.store.schema.TableSchema.SK;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.Text;
import io.nucleus.inventory.store.Item;
import io.nucleus.inventory.store.schema.Keys;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A region's coverage as one DynamoDB item. An attempt tells the same times of nearly all scopes, so the item has them once, and a
 * scope only where its own differ; zeros and empty texts are left out. Two hundred empty scopes take about 10 KB, and with the
 * longest reasons in all of them it stays below the 400 KB of an item.
 */
final class RegionCoverageItem {
    static final String REVISION = "revision";
    private static final String SCOPES = "scopes";
    private static final String VERSION = "version";
    private static final String CHECKED_AT = "checkedAt";
    private static final String LAST_READ_AT = "lastReadAt";
    private static final String NEVER_READ = "neverRead";
    private static final String ACTIVE = "active";
    private static final String MISSING = "missing";
    private static final int REASON_CHARS = 600;

    private RegionCoverageItem() {}

    /** What most scopes share: the words of the newest attempt. */
    private record Shared(ScanVersion version, Instant checkedAt, Instant lastReadAt) {
        static Shared of(RegionCoverage region) {
            ScanVersion newest = region.scopes().values().stream()
                    .map(Coverage::version)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            Optional<Coverage> told = region.scopes().values().stream()
                    .filter(c -> c.version().equals(newest))
                    .findFirst();
            Optional<Coverage> read = region.scopes().values().stream()
                    .filter(c -> c.version().equals(newest) && c.status().isComplete())
                    .findFirst();
            return new Shared(
                    newest,
                    told.map(Coverage::checkedAt).orElseThrow(),
                    read.map(Coverage::lastReadAt).orElse(null));
        }

        static Shared of(Item.View item) {
            return new Shared(
                    ScanVersion.parse(item.text(VERSION)),
                    Instant.parse(item.text(CHECKED_AT)),
                    item.instant(LAST_READ_AT).orElse(null));
        }
    }

    /** @param region with at least one scope */
    static Map<String, AttributeValue> write(RegionCoverage region) {
        Shared shared = Shared.of(region);
        return Item.create()
                .text(PK, Keys.account(region.accountId()))
                .text(SK, Keys.coverage(region.region()))
                .text("region", region.region())
                .number(REVISION, region.revision())
                .text(VERSION, shared.version().value())
                .instant(CHECKED_AT, shared.checkedAt())
                .instant(LAST_READ_AT, shared.lastReadAt())
                .items(
                        SCOPES,
                        region.scopes().entrySet().stream()
                                .collect(Collectors.toMap(e -> e.getKey().value(), e -> scope(e.getValue(), shared))))
                .attributes();
    }

    private static Map<String, AttributeValue> scope(Coverage c, Shared shared) {
        Item scope = Item.create()
                .text("status", c.status().name())
                .text("reason", c.reason().isEmpty() ? null : Text.excerpt(c.reason(), REASON_CHARS))
                .number("listed", unlessZero(c.listed()))
                .number("stored", unlessZero(c.stored()))
                .number("rejected", unlessZero(c.rejected()))
                .number("apiCalls", unlessZero(c.apiCalls()))
                .number("durationMs", unlessZero(c.durationMillis()))
                .numbers(ACTIVE, c.counts().active())
                .numbers(MISSING, c.counts().missing());
        if (!c.version().equals(shared.version())) {
            scope.text(VERSION, c.version().value());
        }
        if (!c.checkedAt().equals(shared.checkedAt())) {
            scope.instant(CHECKED_AT, c.checkedAt());
        }
        if (c.lastReadAt() == null) {
            scope.flag(NEVER_READ, true);
        } else if (!c.lastReadAt().equals(shared.lastReadAt())) {
            scope.instant(LAST_READ_AT, c.lastReadAt());
        }
        return scope.attributes();
    }

    private static Long unlessZero(long number) {
        return number == 0 ? null : number;
    }

    static RegionCoverage read(Item.View item) {
        AccountId accountId = Keys.accountOf(item.text(PK));
        String region = item.text("region");
        Shared shared = Shared.of(item);
        SortedMap<ResourceType, Coverage> scopes = new TreeMap<>();
        item.items(SCOPES).forEach((name, scope) -> {
            ResourceType type = ResourceType.of(name);
            scopes.put(type, scope(accountId, region, type, scope, shared));
        });
        return new RegionCoverage(accountId, region, item.number(REVISION, 0), scopes);
    }

    private static Coverage scope(
            AccountId accountId, String region, ResourceType type, Item.View scope, Shared shared) {
        return new Coverage(
                accountId,
                region,
                type,
                CoverageStatus.valueOf(scope.text("status")),
                scope.optionalText("reason").orElse(""),
                scope.number("listed", 0),
                scope.number("stored", 0),
                scope.number("rejected", 0),
                scope.number("apiCalls", 0),
                scope.number("durationMs", 0),
                scope.instant(CHECKED_AT).orElse(shared.checkedAt()),
                scope.flag(NEVER_READ, false)
                        ? null
                        : scope.instant(LAST_READ_AT).orElse(shared.lastReadAt()),
                scope.optionalText(VERSION).map(ScanVersion::parse).orElse(shared.version()),
                new ScopeCounts(scope.numbers(ACTIVE), scope.numbers(MISSING)));
    }
}
