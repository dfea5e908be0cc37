package io.nucleus.support.queue;

import io.smallrye.mutiny.Uni;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The stores without which messages cannot be handled.
 *
 * @param probe asks all of them; fails with a message, in words, if one cannot be reached
 * @param isFailure whether a failure may be one of the stores'
 */
public record Stores(Supplier<Uni<Void>> probe, Predicate<Throwable> isFailure) {
    /** Of which nothing is known: whether they fail is told from the messages alone. */
    public static Stores unknown() {
        return new Stores(() -> Uni.createFrom().voidItem(), StoreFailures::isOne);
    }

    /** These and one more. */
    public Stores and(Supplier<Uni<Void>> another, Predicate<Throwable> itsFailure) {
        return new Stores(() -> probe.get().chain(() -> another.get()), isFailure.or(itsFailure));
    }
}
