package io.nucleus.inventory.store.change;

import static io.nucleus.inventory.store.schema.TableSchema.PK;
import static io.nucleus.inventory.store.schema.TableSchema.SK;
import static io.nucleus.inventory.store.schema.TableSchema.TTL;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.store.Item;
import io.nucleus.inventory.store.schema.Keys;
import io.nucleus.inventory.store.schema.TableSchema.Index;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A change as a DynamoDB item. Public for the writes that record a change together with what changed. */
public final class ChangeItem {
    static final String KIND = "kind";
    static final String SCAN_ID = "scanId";
    static final String ACCOUNT_ID = "accountId";
    static final String TYPE = "resourceType";
    static final String REGION = "region";
    private static final String FIELDS = "fields";
    private static final String FIELD = "field";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    private ChangeItem() {}

    /** @param kept how long after it was written down it may go */
    public static Map<String, AttributeValue> write(Change c, int shards, Duration kept) {
        String order = Keys.byTime(c.at(), c.scanId(), c.scanRegion(), c.resourceArn());
        return Item.create()
                .text(PK, Keys.changesIn(c.scanId(), c.accountId()))
                .text(SK, Keys.change(c.scanRegion(), c.resourceArn()))
                .text(Index.ALL.pk(), Keys.allChanges(c.resourceArn(), shards))
                .text(Index.ALL.sk(), order)
                .text(Index.BY_REGION.pk(), Keys.historyOf(c.resourceArn()))
                .text(Index.BY_REGION.sk(), order)
                .text(Index.BY_TYPE.pk(), Keys.changesOfAccount(c.accountId()))
                .text(Index.BY_TYPE.sk(), order)
                .text(SCAN_ID, c.scanId())
                .text(ACCOUNT_ID, c.accountId().value())
                .text("scanRegion", c.scanRegion())
                .text(KIND, c.kind().text())
                .instant("at", c.at())
                .text("resourceArn", c.resourceArn().value())
                .text(TYPE, c.resourceType().value())
                .text("resourceId", c.resourceId())
                .text("name", c.name())
                .text(REGION, c.region())
                .maps(FIELDS, c.fields().stream().map(ChangeItem::write).toList())
                .number("fieldsLeftOut", c.fieldsLeftOut() == 0 ? null : c.fieldsLeftOut())
                .epochSeconds(TTL, c.at().plus(kept))
                .attributes();
    }

    static Change read(Item.View item) {
        return new Change(
                item.text(SCAN_ID),
                AccountId.of(item.text(ACCOUNT_ID)),
                item.text("scanRegion"),
                Change.Kind.of(item.text(KIND)),
                Instant.parse(item.text("at")),
                ResourceArn.of(item.text("resourceArn")),
                ResourceType.of(item.text(TYPE)),
                item.text("resourceId"),
                item.text("name"),
                item.text(REGION),
                item.maps(FIELDS).stream().map(ChangeItem::field).toList(),
                (int) item.number("fieldsLeftOut", 0));
    }

    private static Map<String, String> write(FieldChange f) {
        Map<String, String> written = new HashMap<>();
        written.put(FIELD, f.field());
        if (f.before() != null) {
            written.put(BEFORE, f.before());
        }
        if (f.after() != null) {
            written.put(AFTER, f.after());
        }
        return written;
    }

    private static FieldChange field(Map<String, String> written) {
        return new FieldChange(written.get(FIELD), written.get(BEFORE), written.get(AFTER));
    }
}
