package io.nucleus.writer;

import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.resource.RecordedWrites;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What only the writer has of the store. */
@Singleton
public class WriterBeans {
    @Produces
    @Singleton
    RecordedWrites recordedWrites(Table table, WriterConfig config) {
        return new RecordedWrites(table, config.changesKept());
    }
}
