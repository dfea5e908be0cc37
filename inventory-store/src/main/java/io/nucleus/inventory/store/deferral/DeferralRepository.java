package io.nucleus.inventory.store.deferral;

import static io.nucleus.inventory.store.TableOperations.key;
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

/** The accounts that scans had to leave out and that are to be scanned yet. Usually there is none. */
public final class DeferralRepository {
    /** By then the account has been scanned by others, or nobody can. */
    private static final Duration KEPT = Duration.ofDays(14);

    private static final String ACCOUNT_ID = "accountId";
    private static final String SCAN_ID = "scanId";

    private final Table table;
    private final TableOperations operations;

    public DeferralRepository(Table table) {
        this.table = table;
        this.operations = new TableOperations(table);
    }

    /** Remembers the account; once for each scan. */
    @Writes
    public Uni<Void> put(Deferral deferral, Instant at) {
        var item = Item.create()
                .text(PK, Keys.deferrals())
                .text(SK, Keys.deferral(deferral.accountId(), deferral.scanId()))
                .text(ACCOUNT_ID, deferral.accountId().value())
                .text(SCAN_ID, deferral.scanId())
                .epochSeconds(TTL, at.plus(KEPT))
                .attributes();
        return Uni.createFrom()
                .completionStage(() ->
                        table.client().putItem(r -> r.tableName(table.name()).item(item)))
                .replaceWithVoid();
    }

    /** All that are remembered, by account and then by scan; strongly consistent. */
    public Multi<Deferral> all() {
        return operations
                .query(r -> r.keyConditionExpression("pk = :deferrals")
                        .expressionAttributeValues(Item.create()
                                .text(":deferrals", Keys.deferrals())
                                .attributes())
                        .consistentRead(true))
                .map(item -> new Deferral(AccountId.of(item.text(ACCOUNT_ID)), item.text(SCAN_ID)));
    }

    /** Forgets the account; nothing happens if it is not remembered for that scan. */
    @Writes
    public Uni<Void> remove(Deferral deferral) {
        return Uni.createFrom()
                .completionStage(() -> table.client()
                        .deleteItem(r -> r.tableName(table.name())
                                .key(key(Keys.deferrals(), Keys.deferral(deferral.accountId(), deferral.scanId())))))
                .replaceWithVoid();
    }
}
