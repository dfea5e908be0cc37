package io.nucleus.inventory.store.change;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.store.Item;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.TableOperations;
import io.nucleus.inventory.store.schema.Keys;
import io.nucleus.inventory.store.schema.TableSchema.Index;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads changes. They are written together with the resources that changed: see {@code RecordedWrites}. */
public final class ChangeRepository {
    private final Table table;
    private final TableOperations operations;

    public ChangeRepository(Table table) {
        this.table = table;
        this.operations = new TableOperations(table);
    }

    /** What a scan has found of a resource so far; strongly consistent. */
    public Uni<Optional<Change>> get(String scanId, AccountId accountId, String scanRegion, ResourceArn arn) {
        return operations
                .get(Keys.changesIn(scanId, accountId), Keys.change(scanRegion, arn))
                .map(item -> item.map(ChangeItem::read));
    }

    /** Everything that a scan found changed in an account, by region and ARN; strongly consistent. */
    public Multi<Change> in(String scanId, AccountId accountId) {
        return operations
                .query(r -> r.keyConditionExpression("pk = :pk")
                        .consistentRead(true)
                        .expressionAttributeValues(Item.create()
                                .text(":pk", Keys.changesIn(scanId, accountId))
                                .attributes()))
                .map(ChangeItem::read);
    }

    /** How many changes of each kind a scan found in a scan region; strongly consistent. Kinds without any are left out. */
    public Uni<Map<Change.Kind, Long>> kinds(String scanId, AccountId accountId, String scanRegion) {
        return operations
                .query(r -> r.keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                        .projectionExpression("#kind")
                        .expressionAttributeNames(Map.of("#kind", ChangeItem.KIND))
                        .consistentRead(true)
                        .expressionAttributeValues(Item.create()
                                .text(":pk", Keys.changesIn(scanId, accountId))
                                .text(":prefix", Keys.changesOfRegion(scanRegion))
                                .attributes()))
                .map(item -> Change.Kind.of(item.text(ChangeItem.KIND)))
                .collect()
                .with(Collectors.groupingBy(kind -> kind, Collectors.counting()));
    }

    /**
     * A change and where it stands in the feed.
     *
     * @param place orders all changes by time; asking for what is before it continues the feed
     */
    public record Placed(String place, Change change) {}

    /**
     * Which part of time.
     *
     * @param from inclusive
     * @param to exclusive
     * @param before a place: only what comes after it in the feed, which is older; null from the newest
     */
    public record Span(Instant from, Instant to, String before) {
        String upper() {
            String end = Keys.instant(to);
            return before == null || end.compareTo(before) < 0 ? end : before;
        }

        String lower() {
            return Keys.instant(from);
        }
    }

    /** The newest changes of all accounts in a span. Read from an index that follows the table after a moment. */
    public Uni<List<Placed>> all(Span span, int most) {
        List<Uni<List<Placed>>> shards = Keys.shards(table.shards()).stream()
                .map(shard -> newest(Index.ALL, Keys.allChanges(shard), span, most))
                .toList();
        return Uni.join()
                .all(shards)
                .andFailFast()
                .map(found -> merged(found.stream().flatMap(List::stream), most));
    }

    /** The newest changes of one account in a span. Read from an index that follows the table after a moment. */
    public Uni<List<Placed>> ofAccount(AccountId accountId, Span span, int most) {
        return newest(Index.BY_TYPE, Keys.changesOfAccount(accountId), span, most);
    }

    /** The newest changes of one resource in a span. Read from an index that follows the table after a moment. */
    public Uni<List<Placed>> ofResource(ResourceArn arn, Span span, int most) {
        return newest(Index.BY_REGION, Keys.historyOf(arn), span, most);
    }

    private static List<Placed> merged(Stream<Placed> all, int most) {
        return all.sorted(Comparator.comparing(Placed::place).reversed())
                .limit(most)
                .toList();
    }

    /** BETWEEN includes its upper end, which the place is no longer part of. */
    private Uni<List<Placed>> newest(Index index, String partition, Span span, int most) {
        if (span.lower().compareTo(span.upper()) >= 0) {
            return Uni.createFrom().item(List.of());
        }
        return operations
                .query(r -> r.indexName(index.indexName())
                        .keyConditionExpression("#pk = :pk AND #sk BETWEEN :from AND :to")
                        .expressionAttributeNames(Map.of("#pk", index.pk(), "#sk", index.sk()))
                        .expressionAttributeValues(Item.create()
                                .text(":pk", partition)
                                .text(":from", span.lower())
                                .text(":to", span.upper())
                                .attributes())
                        .limit(most + 1)
                        .scanIndexForward(false))
                .map(item -> new Placed(item.text(index.sk()), ChangeItem.read(item)))
                .filter(placed -> !placed.place().equals(span.upper()))
                .select()
                .first(most)
                .collect()
                .asList();
    }
}
