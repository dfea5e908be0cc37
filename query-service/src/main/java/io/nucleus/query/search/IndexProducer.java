package io.nucleus.query.search;

import io.nucleus.query.config.QueryConfig;
import io.nucleus.query.index.InventoryIndex;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;

/** The index as a bean. */
@Singleton
class IndexProducer {
    private final QueryConfig config;
    private IndexDirectory directory;

    IndexProducer(QueryConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    InventoryIndex index() throws IOException {
        Path configured = config.index().dir().orElse(null);
        directory = configured == null ? IndexDirectory.temporary() : IndexDirectory.at(configured);
        return InventoryIndex.reopen(
                directory.lucene(),
                config.index().bufferMegabytes(),
                config.search().window());
    }

    void close(@Disposes InventoryIndex index) throws IOException {
        index.close();
        directory.close();
    }
}
