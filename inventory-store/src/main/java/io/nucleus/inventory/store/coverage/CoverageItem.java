package io.nucleus.inventory.store.coverage;

import static io.nucleus.inventory.store.schema.TableSchema.PK;
import static io.nucleus.inventory.store.schema.TableSchema.SK;

import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.Operation;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.store.Item;
import io.nucleus.inventory.store.schema.Keys;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Coverage and region status as DynamoDB items. */
final class CoverageItem {
    static final String VERSION = "version";
    private static final String ACTIVE = "active";
    private static final String MISSING = "missing";

    private CoverageItem() {}

    static Map<String, AttributeValue> write(Coverage c) {
        return Item.create()
                .text(PK, Keys.account(c.accountId()))
                .text(SK, Keys.coverage(c.region(), c.resourceType()))
                .text("region", c.region())
                .text("resourceType", c.resourceType().value())
                .text("status", c.status().name())
                .text("reason", c.reason())
                .number("listed", c.listed())
                .number("stored", c.stored())
                .number("rejected", c.rejected())
                .number("apiCalls", c.apiCalls())
                .number("durationMs", c.durationMillis())
                .instant("checkedAt", c.checkedAt())
                .instant("lastReadAt", c.lastReadAt())
                .numbers(ACTIVE, c.counts().active())
                .numbers(MISSING, c.counts().missing())
                .text(VERSION, c.version().value())
                .attributes();
    }

    static Coverage readCoverage(Item.View item) {
        return new Coverage(
                Keys.accountOf(item.text(PK)),
                item.text("region"),
                ResourceType.of(item.text("resourceType")),
                CoverageStatus.valueOf(item.text("status")),
                item.text("reason"),
                item.number("listed", 0),
                item.number("stored", 0),
                item.number("rejected", 0),
                item.number("apiCalls", 0),
                item.number("durationMs", 0),
                Instant.parse(item.text("checkedAt")),
                item.instant("lastReadAt").orElse(null),
                ScanVersion.parse(item.text(VERSION)),
                new ScopeCounts(item.numbers(ACTIVE), item.numbers(MISSING)));
    }

    static Map<String, AttributeValue> write(RegionStatus s) {
        return Item.create()
                .text(PK, Keys.account(s.accountId()))
                .text(SK, Keys.region(s.operation(), s.region()))
                .text("operation", s.operation().name())
                .text("region", s.region())
                .flag("active", s.active())
                .flag("optedIn", s.optedIn())
                .number("resourceCount", s.resourceCount())
                .number("apiCalls", s.apiCalls())
                .flag("whole", s.whole())
                .instant("lastChecked", s.lastChecked())
                .text("lastError", s.lastError())
                .instant("allTriedAt", s.allTriedAt())
                .text(VERSION, s.version().value())
                .attributes();
    }

    static RegionStatus readRegion(Item.View item) {
        return new RegionStatus(
                item.optionalText("operation").map(Operation::valueOf).orElse(Operation.INVENTORY),
                Keys.accountOf(item.text(PK)),
                item.text("region"),
                item.flag("active", true),
                item.flag("optedIn", true),
                item.number("resourceCount", 0),
                item.number("apiCalls", 0),
                item.flag("whole", true),
                Instant.parse(item.text("lastChecked")),
                item.text("lastError"),
                ScanVersion.parse(item.text(VERSION)),
                item.instant("allTriedAt").orElse(null));
    }
}
