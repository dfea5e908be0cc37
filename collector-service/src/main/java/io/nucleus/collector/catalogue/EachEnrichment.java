package io.nucleus.collector.catalogue;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkClient;

/**
 * One call, or one run of pages, for each item.
 *
 * @param call emits AWS's answers; each page waits for the action's pace by itself
 * @param merge adds one answer to the draft
 */
record EachEnrichment<C extends SdkClient, I, R>(
        String action,
        Predicate<I> wanted,
        BiFunction<Ask<C>, I, Multi<R>> call,
        BiFunction<Draft<I>, R, Draft<I>> merge,
        Answer answer)
        implements Enrichment<C, I> {
    @Override
    public Function<List<Draft<I>>, Uni<List<Draft<I>>>> begin(Ask<C> ask, int lane) {
        return drafts -> Lane.run(drafts, lane, draft -> enrich(ask, draft));
    }

    private Uni<Draft<I>> enrich(Ask<C> ask, Draft<I> draft) {
        if (draft.gone() || !wanted.test(draft.item())) {
            return Uni.createFrom().item(draft);
        }
        return Multi.createFrom()
                .deferred(() -> call.apply(ask, draft.item()))
                .onItem()
                .scan(() -> draft, merge)
                .collect()
                .last()
                .onFailure()
                .recoverWithItem(failure -> Enrichment.failed(draft, action, answer, failure));
    }
}
