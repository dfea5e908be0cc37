package io.nucleus.inventory.store.audit;

import static io.nucleus.inventory.store.schema.TableSchema.PK;
import static io.nucleus.inventory.store.schema.TableSchema.SK;
import static io.nucleus.inventory.store.schema.TableSchema.TTL;

import io.nucleus.inventory.store.Item;
import io.nucleus.inventory.store.schema.Keys;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A record as a DynamoDB item. */
final class AuditItem {
    private AuditItem() {}

    static Map<String, AttributeValue> write(AuditRecord r, Duration kept) {
        return Item.create()
                .text(PK, Keys.audit(r.at()))
                .text(SK, Keys.auditRecord(r.at(), r.id()))
                .text("id", r.id())
                .instant("at", r.at())
                .text("action", r.action())
                .text("who", r.who())
                .text("what", r.what())
                .text("from", r.from())
                .text("correlationId", r.correlationId())
                .text("details", r.details())
                .epochSeconds(TTL, r.at().plus(kept))
                .attributes();
    }

    static AuditRecord read(Item.View item) {
        return new AuditRecord(
                item.text("id"),
                Instant.parse(item.text("at")),
                item.text("action"),
                item.text("who"),
                item.text("what"),
                item.text("from"),
                item.text("correlationId"),
                item.text("details"));
    }
}
