package io.nucleus.collector.catalogue;

import io.nucleus.collector.access.Failure;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkClient;

/**
 * One call for several items.
 *
 * @param size the most items that AWS takes in one call
 * @param group items with different groups never share a call
 * @param merge finds the draft's part in the answer
 */
record BatchEnrichment<C extends SdkClient, I, R>(
        String action,
        int size,
        Function<I, ?> group,
        BiFunction<Ask<C>, List<I>, CompletionStage<R>> call,
        BiFunction<Draft<I>, R, Draft<I>> merge,
        Answer answer)
        implements Enrichment<C, I> {
    @Override
    public Function<List<Draft<I>>, Uni<List<Draft<I>>>> begin(Ask<C> ask, int lane) {
        return drafts -> enrich(ask, drafts, lane);
    }

    private Uni<List<Draft<I>>> enrich(Ask<C> ask, List<Draft<I>> drafts, int lane) {
        List<Draft<I>> gone = drafts.stream().filter(Draft::gone).toList();
        return Lane.run(batches(drafts), lane, batch -> enrich(ask, batch)).map(batches -> {
            List<Draft<I>> all = new ArrayList<>(gone);
            batches.forEach(all::addAll);
            return all;
        });
    }

    private List<List<Draft<I>>> batches(List<Draft<I>> drafts) {
        Map<Object, List<Draft<I>>> groups = drafts.stream()
                .filter(draft -> !draft.gone())
                .collect(Collectors.groupingBy(
                        draft -> group.apply(draft.item()), LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream()
                .map(this::cut)
                .flatMap(Collection::stream)
                .toList();
    }

    private List<List<Draft<I>>> cut(List<Draft<I>> drafts) {
        List<List<Draft<I>>> batches = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i += size) {
            batches.add(drafts.subList(i, Math.min(drafts.size(), i + size)));
        }
        return batches;
    }

    private Uni<List<Draft<I>>> enrich(Ask<C> ask, List<Draft<I>> batch) {
        return ask.ready()
                .chain(() -> Uni.createFrom()
                        .completionStage(() ->
                                call.apply(ask, batch.stream().map(Draft::item).toList())))
                .map(response ->
                        batch.stream().map(draft -> merged(draft, response)).toList())
                .onFailure()
                .recoverWithUni(failure -> recover(ask, batch, failure));
    }

    private Draft<I> merged(Draft<I> draft, R response) {
        try {
            return merge.apply(draft, response);
        } catch (RuntimeException e) {
            return draft.withUnread(action, Failure.of(e));
        }
    }

    /** One item that is gone makes AWS refuse the whole batch: then each is asked for by itself. */
    private Uni<List<Draft<I>>> recover(Ask<C> ask, List<Draft<I>> batch, Throwable failure) {
        if (batch.size() > 1 && answer.gone().contains(Failure.of(failure).code())) {
            return Lane.run(batch, 1, draft -> enrich(ask, List.of(draft)).map(List::getFirst));
        }
        return Uni.createFrom()
                .item(batch.stream()
                        .map(draft -> Enrichment.failed(draft, action, answer, failure))
                        .toList());
    }
}
