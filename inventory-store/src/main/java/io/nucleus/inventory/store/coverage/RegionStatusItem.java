package io.nucleus.inventory.store.coverage;

import static io.nucleus.inventory.store.schema.TableSchema.PK;
import static io.nucleus.inventory.store.schema.TableSchema.SK;

import io.nucleus.inventory.model.Operation;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.store.Item;
import io.nucleus.inventory.store.schema.Keys;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A region's status as a DynamoDB item. */
final class RegionStatusItem {
    static final String VERSION = "version";

    private RegionStatusItem() {}

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
                .instant("readAt", s.readAt())
                .text(VERSION, s.version().value())
                .attributes();
    }

    static RegionStatus read(Item.View item) {
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
                item.instant("allTriedAt").orElse(null),
                item.instant("readAt").orElse(null));
    }
}
