package io.nucleus.collector.catalogue;

import io.nucleus.collector.access.AwsService;
import io.nucleus.collector.access.Place;
import io.nucleus.inventory.model.CoverageStatus;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** The words in which a {@link Listing} is written down. */
final class ListingBuilder<C extends SdkClient, I> {
    private final AwsService<C> service;
    private final Scope scope;
    private final Source<C, I> source;
    private final List<String> listActions = new ArrayList<>();
    private final List<Enrichment<C, I>> enrichments = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private boolean tagsInBulk;

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

    /** Items of another form, for instance a bare name as a description that holds nothing else yet. */
    <J> ListingBuilder<C, J> as(BiFunction<Place, I, J> form) {
        return with(ask -> source.list(ask).map(item -> form.apply(ask.place(), item)));
    }

    /** Only some of what is listed, for instance only what is the account's own. */
    ListingBuilder<C, I> only(BiPredicate<Place, I> wanted) {
        return with(ask -> source.list(ask).filter(item -> wanted.test(ask.place(), item)));
    }

    private <J> ListingBuilder<C, J> with(Source<C, J> changed) {
        ListingBuilder<C, J> other = new ListingBuilder<>(service, scope, listActions.getFirst(), changed);
        other.listActions.addAll(listActions.subList(1, listActions.size()));
        other.refusals.addAll(refusals);
        other.tagsInBulk = tagsInBulk;
        return other;
    }

    /** One call that describes each item in full. */
    <R extends AwsRequest, P> ListingBuilder<C, I> describe(
            String action,
            Function<I, ? extends SdkBuilder<?, R>> request,
            BiFunction<C, R, ? extends CompletionStage<P>> call,
            BiFunction<I, P, I> description,
            Answer answer) {
        return each(
                action,
                (ask, item) ->
                        call.apply(ask.client(), ask.signed(request.apply(item).build())),
                (Draft<I> draft, P found) -> {
                    I described = description.apply(draft.item(), found);
                    return described == null ? draft.asGone() : draft.withItem(described);
                },
                answer);
    }

    /**
     * One call that describes several items in full. One that it leaves out has been deleted meanwhile.
     *
     * @param size the most items that AWS takes in one call
     * @param identity what a description and the listed item have in common
     */
    <R extends AwsRequest, P> ListingBuilder<C, I> describeAll(
            String action,
            int size,
            Function<List<I>, ? extends SdkBuilder<?, R>> request,
            BiFunction<C, R, ? extends CompletionStage<P>> call,
            Function<P, List<I>> descriptions,
            Function<I, String> identity,
            Answer answer) {
        return batch(
                action,
                size,
                (ask, items) ->
                        call.apply(ask.client(), ask.signed(request.apply(items).build())),
                (Draft<I> draft, P found) -> Descriptions.of(draft, descriptions.apply(found), identity)
                        .map(draft::withItem)
                        .orElseGet(draft::asGone),
                answer);
    }

    /** One call that tells the tags of each item. */
    <R extends AwsRequest, P> ListingBuilder<C, I> tagsOfEach(
            String action,
            Function<I, ? extends SdkBuilder<?, R>> request,
            BiFunction<C, R, ? extends CompletionStage<P>> call,
            Function<P, Map<String, String>> tags,
            Answer answer) {
        return each(
                action,
                (ask, item) ->
                        call.apply(ask.client(), ask.signed(request.apply(item).build())),
                (Draft<I> draft, P found) -> draft.withTags(tags.apply(found)),
                answer);
    }

    /** Tags by the Resource Groups Tagging API, for services whose listings leave them out. */
    ListingBuilder<C, I> tagsInBulk() {
        tagsInBulk = true;
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
        return notInitialisedIf(code, "");
    }

    /** As {@link #notInitialisedIf(String)}, where the service has no code of its own for it and only the message tells. */
    ListingBuilder<C, I> notInitialisedIf(String code, String wording) {
        refusals.add(new Refusal(code, wording, CoverageStatus.NOT_INITIALISED));
        return this;
    }

    @SafeVarargs
    final Listing<C, I> yields(ResourceKind<I>... kinds) {
        if (tagsInBulk) {
            List<ResourceKind<I>> all = List.of(kinds);
            enrichments.add(new BulkTags<>((ask, item) -> all.stream()
                    .filter(kind -> kind.matches(item))
                    .findFirst()
                    .map(kind -> kind.arn().apply(ask.place(), item))
                    .orElse(null)));
        }
        return new Listing<>(service, scope, listActions, source, enrichments, List.of(kinds), refusals);
    }
}
