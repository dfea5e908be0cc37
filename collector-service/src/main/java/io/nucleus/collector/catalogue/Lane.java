package io.nucleus.collector.catalogue;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/** Limited concurrency: more calls at a time do not make AWS faster, only angrier. */
final class Lane {
    private Lane() {}

    /** Runs the task for all items, a few at a time. @return the results in the order of the items */
    static <T, R> Uni<List<R>> run(List<T> items, int width, Function<T, Uni<R>> task) {
        if (items.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Uni.join()
                .all(items.stream().map(task).toList())
                .usingConcurrencyOf(width)
                .andFailFast();
    }
}
