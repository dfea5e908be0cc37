package io.nucleus.collector.catalogue;

import io.nucleus.collector.access.AwsService;
import io.nucleus.inventory.model.CoverageStatus;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkClient;

/** The words in which a {@link Listing} is written down. */
final class ListingBuilder<C extends SdkClient, I> {
    private final AwsService<C> service;
    private final Scope scope;
    private final Source<C, I> source;
    private final List<String> listActions = new ArrayList<>();
    private final List<Enrichment<C, I>> enrichments = new ArrayList<>();
    private final Map<String, CoverageStatus> refusals = new HashMap<>();

    ListingBuilder(AwsService<C> service, Scope scope, String action, Source<C, I> source) {
        this.service = service;
        this.scope = scope;
        this.source = source;
        listActions.add(action);
    }

    /** Another action that listing itself calls. */
    ListingBuilder<C, I> alsoCalls(String action) {
        listActions.add(action);
        return this;
    }

    /** One call for each item. */
    <R> ListingBuilder<C, I> each(
            String action,
            BiFunction<Ask<C>, I, CompletionStage<R>> call,
            BiFunction<Draft<I>, R, Draft<I>> merge,
            Answer answer) {
        return eachOf(item -> true, action, call, merge, answer);
    }

    /** One call for each item that is wanted. */
    <R> ListingBuilder<C, I> eachOf(
            Predicate<I> wanted,
            String action,
            BiFunction<Ask<C>, I, CompletionStage<R>> call,
            BiFunction<Draft<I>, R, Draft<I>> merge,
            Answer answer) {
        BiFunction<Ask<C>, I, Multi<R>> paced = (ask, item) -> ask.ready()
                .chain(() -> Uni.createFrom().completionStage(() -> call.apply(ask, item)))
                .toMulti();
        enrichments.add(new EachEnrichment<>(action, wanted, paced, merge, answer));
        return this;
    }

    /** Pages of calls for each item. */
    <R> ListingBuilder<C, I> eachPaged(
            String action,
            BiFunction<Ask<C>, I, Multi<R>> pages,
            BiFunction<Draft<I>, R, Draft<I>> merge,
            Answer answer) {
        enrichments.add(new EachEnrichment<>(action, item -> true, pages, merge, answer));
        return this;
    }

    /** One call for several items. */
    <R> ListingBuilder<C, I> batch(
            String action,
            int size,
            BiFunction<Ask<C>, List<I>, CompletionStage<R>> call,
            BiFunction<Draft<I>, R, Draft<I>> merge,
            Answer answer) {
        return batch(action, size, item -> action, call, merge, answer);
    }

    /** One call for several items of the same group. */
    <R> ListingBuilder<C, I> batch(
            String action,
            int size,
            Function<I, ?> group,
            BiFunction<Ask<C>, List<I>, CompletionStage<R>> call,
            BiFunction<Draft<I>, R, Draft<I>> merge,
            Answer answer) {
        enrichments.add(new BatchEnrichment<>(action, size, group, call, merge, answer));
        return this;
    }

    /** Read once and joined to all items. */
    <R> ListingBuilder<C, I> once(
            String action, Function<Ask<C>, Uni<R>> read, BiFunction<Draft<I>, R, Draft<I>> merge) {
        enrichments.add(new OnceEnrichment<>(action, read, merge, Answer.PLAIN));
        return this;
    }

    /** The service answers so where it was never set up: there can be nothing. */
    ListingBuilder<C, I> notInitialisedIf(String code) {
        refusals.put(code, CoverageStatus.NOT_INITIALISED);
        return this;
    }

    @SafeVarargs
    final Listing<C, I> yields(ResourceKind<I>... kinds) {
        return new Listing<>(service, scope, listActions, source, enrichments, List.of(kinds), refusals);
    }
}
