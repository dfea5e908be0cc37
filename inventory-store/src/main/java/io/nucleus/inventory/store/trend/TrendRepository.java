package io.nucleus.inventory.store.trend;

import static io.nucleus.inventory.store.TableOperations.unlessConditionFails;
import static io.nucleus.inventory.store.schema.TableSchema.PK;
import static io.nucleus.inventory.store.schema.TableSchema.SK;
import static io.nucleus.inventory.store.schema.TableSchema.TTL;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.Item;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.TableOperations;
import io.nucleus.inventory.store.Writes;
import io.nucleus.inventory.store.schema.Keys;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Counts of each account, and of all accounts together, one item for each day. Of several scans of a day an account's last one stays: an
 * older scan never replaces a newer one's. All accounts together follow from what each was counted last, so there what was counted last stays,
 * whichever scan it was counted for.
 */
public final class TrendRepository {
    private static final Duration KEPT = Duration.ofDays(3 * 366);
    private static final String SCAN_ID = "scanId";
    private static final String DAY = "day";
    private static final String COUNTED_AT = "countedAt";

    private final Table table;
    private final TableOperations operations;

    public TrendRepository(Table table) {
        this.table = table;
        this.operations = new TableOperations(table);
    }

    /** @return false if a newer scan's counts are there */
    @Writes
    public Uni<Boolean> write(AccountId accountId, DayCounts counts) {
        return writeUnlessNewer(item(Keys.account(accountId), counts).attributes(), SCAN_ID);
    }

    /**
     * Writes what all accounts have together.
     *
     * @param countedAt when the counts of the accounts began to be read
     * @return false if what was counted later is there
     */
    @Writes
    public Uni<Boolean> writeTotal(DayCounts counts, Instant countedAt) {
        return writeUnlessNewer(
                item(Keys.trend(), counts)
                        .text(COUNTED_AT, Keys.instant(countedAt))
                        .attributes(),
                COUNTED_AT);
    }

    private static Item item(String pk, DayCounts counts) {
        return Item.create()
                .text(PK, pk)
                .text(SK, Keys.countsOn(counts.day()))
                .text(DAY, counts.day().toString())
                .text(SCAN_ID, counts.scanId())
                .numbers("accounts", counts.counts().byAccount())
                .numbers("regions", counts.counts().byRegion())
                .numbers("types", counts.counts().byType())
                .numbers("statuses", counts.counts().byStatus())
                .epochSeconds(
                        TTL,
                        counts.day().atStartOfDay(ZoneOffset.UTC).toInstant().plus(KEPT));
    }

    @Writes
    private Uni<Boolean> writeUnlessNewer(Map<String, AttributeValue> item, String order) {
        return unlessConditionFails(Uni.createFrom()
                .completionStage(() -> table.client()
                        .putItem(r -> r.tableName(table.name())
                                .item(item)
                                .conditionExpression("attribute_not_exists(#order) OR #order <= :order")
                                .expressionAttributeNames(Map.of("#order", order))
                                .expressionAttributeValues(Map.of(":order", item.get(order))))));
    }

    /** The account's counts of the last day that has any. @param day the last one that is looked at */
    public Uni<Optional<DayCounts>> latest(AccountId accountId, LocalDate day) {
        return operations
                .query(r -> r.keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
                        .consistentRead(true)
                        .scanIndexForward(false)
                        .limit(1)
                        .expressionAttributeValues(Item.create()
                                .text(":pk", Keys.account(accountId))
                                .text(":first", Keys.counts())
                                .text(":last", Keys.countsOn(day))
                                .attributes()))
                .map(TrendRepository::read)
                .select()
                .first()
                .collect()
                .first()
                .map(Optional::ofNullable);
    }

    /** All accounts together, on each day of a span that has counts, oldest first. @param to inclusive */
    public Multi<DayCounts> total(LocalDate from, LocalDate to) {
        return between(Keys.trend(), from, to);
    }

    /** One account, on each day of a span that has counts, oldest first. @param to inclusive */
    public Multi<DayCounts> ofAccount(AccountId accountId, LocalDate from, LocalDate to) {
        return between(Keys.account(accountId), from, to);
    }

    private Multi<DayCounts> between(String pk, LocalDate from, LocalDate to) {
        return operations
                .query(r -> r.keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                        .expressionAttributeValues(Item.create()
                                .text(":pk", pk)
                                .text(":from", Keys.countsOn(from))
                                .text(":to", Keys.countsOn(to))
                                .attributes()))
                .map(TrendRepository::read);
    }

    private static DayCounts read(Item.View item) {
        return new DayCounts(
                LocalDate.parse(item.text(DAY)),
                item.text(SCAN_ID),
                new Counts(
                        item.numbers("accounts"),
                        item.numbers("regions"),
                        item.numbers("types"),
                        item.numbers("statuses")));
    }
}
