package io.nucleus.query.feed;

import io.nucleus.inventory.store.resource.StoredResource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Hands resources to the index in batches, one after the other, on a thread that may block. */
final class Batches {
    private static final int SIZE = 500;

    private Batches() {}

    /** What takes a batch in. */
    interface Sink {
        void take(List<StoredResource> batch) throws IOException;
    }

    /** Completes once all are taken in; no more is read from DynamoDB than is taken in. */
    static Uni<Void> into(Multi<StoredResource> resources, Sink sink) {
        return resources
                .group()
                .intoLists()
                .of(SIZE)
                .onItem()
                .transformToUniAndConcatenate(batch -> Uni.createFrom()
                        .item(() -> take(sink, batch))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static List<StoredResource> take(Sink sink, List<StoredResource> batch) {
        try {
            sink.take(batch);
            return batch;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
