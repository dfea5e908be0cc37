package io.nucleus.collector.catalogue;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkClient;

/**
 * Something read once for a whole listing and then joined to each item.
 *
 * @param read asks AWS; it waits for the action's pace by itself
 */
record OnceEnrichment<C extends SdkClient, I, R>(
        String action, Function<Ask<C>, Uni<R>> read, BiFunction<Draft<I>, R, Draft<I>> merge, Answer answer)
        implements Enrichment<C, I> {
    @Override
    public Function<List<Draft<I>>, Uni<List<Draft<I>>>> begin(Ask<C> ask, int lane) {
        Uni<R> shared =
                Uni.createFrom().deferred(() -> read.apply(ask)).memoize().indefinitely();
        return drafts -> shared.map(read ->
                        drafts.stream().map(draft -> merge.apply(draft, read)).toList())
                .onFailure()
                .recoverWithItem(failure -> drafts.stream()
                        .map(draft -> Enrichment.failed(draft, action, answer, failure))
                        .toList());
    }
}
