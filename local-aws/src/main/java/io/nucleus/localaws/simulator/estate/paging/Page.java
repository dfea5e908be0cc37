package io.nucleus.localaws.simulator.estate.paging;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a listing.
 *
 * @param nextToken null on the last page
 */
public record Page<T>(List<T> items, String nextToken) {
    public Page {
        items = List.copyOf(items);
    }

    public boolean isTruncated() {
        return nextToken != null;
    }

    /** Each item as what the API answers for it. */
    public <R> List<R> map(Function<? super T, ? extends R> answer) {
        return items.stream().<R>map(answer).toList();
    }
}
