package io.nucleus.query.sync;

import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.TableOperations;
import io.nucleus.inventory.store.schema.Keys;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** When the next scheduled sync is due, as the scheduler noted it. */
@Singleton
public class NextSync {
    private static final String SCHEDULE = "inventory";
    private static final String ITEM = "NEXT";

    private final TableOperations table;

    public NextSync(Table table) {
        this.table = new TableOperations(table);
    }

    /** Empty if no schedule is set. */
    Uni<Optional<Instant>> read() {
        return table.get(Keys.schedule(SCHEDULE), ITEM).map(item -> item.flatMap(i -> i.instant("nextAt")));
    }
}
