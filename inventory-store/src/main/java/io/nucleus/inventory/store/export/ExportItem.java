package io.nucleus.inventory.store.export;

import static io.nucleus.inventory.store.schema.TableSchema.PK;
import static io.nucleus.inventory.store.schema.TableSchema.SK;
import static io.nucleus.inventory.store.schema.TableSchema.TTL;

import io.nucleus.inventory.store.Item;
import io.nucleus.inventory.store.schema.Keys;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Exports as DynamoDB items. */
final class ExportItem {
    static final String STATE = "state";
    static final String ROWS = "rows";
    static final String TOTAL_ROWS = "totalRows";
    static final String SIZE_BYTES = "sizeBytes";
    static final String ATTEMPT = "attempt";
    static final String HEARTBEAT_AT = "heartbeatAt";
    static final String ENDED_AT = "endedAt";
    static final String REASON = "reason";
    static final String CREATED_AT = "createdAt";
    /** Of the user's own item: a set of the ids of the exports that have not ended. */
    static final String UNDER_WAY = "underWay";

    private ExportItem() {}

    static Map<String, AttributeValue> write(Export e) {
        Export.Order order = e.order();
        return Item.create()
                .text(PK, Keys.exportsOf(e.userId()))
                .text(SK, Keys.export(e.exportId()))
                .text("exportId", e.exportId())
                .text("userId", e.userId())
                .text("requestedBy", order.requestedBy())
                .text("specification", order.specification())
                .text("format", order.format())
                .text("filename", order.filename())
                .text("objectKey", order.objectKey())
                .text("correlationId", order.correlationId())
                .instant(CREATED_AT, order.createdAt())
                .epochSeconds(TTL, order.expiresAt())
                .text(STATE, e.state().text())
                .number(ROWS, e.progress().rows())
                .number(TOTAL_ROWS, e.progress().totalRows())
                .number(SIZE_BYTES, e.progress().sizeBytes())
                .number(ATTEMPT, e.attempt())
                .instant(HEARTBEAT_AT, e.heartbeatAt())
                .instant(ENDED_AT, e.endedAt())
                .text(REASON, e.reason())
                .attributes();
    }

    static Export read(Item.View item) {
        return new Export(
                item.text("exportId"),
                item.text("userId"),
                new Export.Order(
                        item.text("requestedBy"),
                        item.text("specification"),
                        item.text("format"),
                        item.text("filename"),
                        item.text("objectKey"),
                        Instant.parse(item.text(CREATED_AT)),
                        item.epochSeconds(TTL).orElse(Instant.MAX),
                        item.optionalText("correlationId").orElse(null)),
                Export.State.of(item.text(STATE)),
                new Export.Progress(item.number(ROWS, 0), item.number(TOTAL_ROWS, 0), item.number(SIZE_BYTES, 0)),
                (int) item.number(ATTEMPT, 0),
                item.instant(HEARTBEAT_AT).orElse(null),
                item.instant(ENDED_AT).orElse(null),
                item.optionalText(REASON).orElse(null));
    }
}
