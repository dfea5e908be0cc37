package io.nucleus.collector.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the description of an item among those that one call gave. */
final class Descriptions {
    private Descriptions() {}

    /**
     * @param identity what a description and the listed item have in common
     * @return the item's description; or one that does not say whose it is, which then is rejected as what it is; or nothing
     */
    static <I> Optional<I> of(Draft<I> draft, List<I> found, Function<I, String> identity) {
        String wanted = identity.apply(draft.item());
        return found.stream()
                .filter(description -> wanted.equals(identity.apply(description)))
                .findFirst()
                .or(() -> found.stream()
                        .filter(description -> identity.apply(description) == null)
                        .findFirst());
    }
}
