package io.nucleus.inventory.store.audit;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.store.Table;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A record that is stored in the same transaction as the change that it tells of, so that there is never one without the other.
 *
 * @param kept for how long
 */
public record Audited(AuditRecord record, Duration kept) {
    public Audited {
        requireNonNull(record, "record is null");
        requireNonNull(kept, "kept is null");
    }

    /** The part of the transaction that stores the record. */
    public TransactWriteItem put(Table table) {
        return TransactWriteItem.builder()
                .put(p -> p.tableName(table.name()).item(AuditItem.write(record, kept)))
                .build();
    }
}
