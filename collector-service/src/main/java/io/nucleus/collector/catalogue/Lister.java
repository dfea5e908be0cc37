package io.nucleus.collector.catalogue;

import io.nucleus.collector.access.AwsService;
import io.nucleus.collector.access.Failure;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * How an operation is listed: by one of the SDK's paginators, by a token, in one piece, or for one parent at a time.
 *
 * @param <C> the service's client
 */
final class Lister<C extends SdkClient> {
    private final AwsService<C> service;
    private final Scope scope;
    private final String action;

    Lister(AwsService<C> service, Scope scope, String action) {
        this.service = service;
        this.scope = scope;
        this.action = action;
    }

    /** A request for a page of so many items, after the one that the token ends; null: the first. */
    @FunctionalInterface
    interface PageRequest<R extends AwsRequest> {
        SdkBuilder<?, R> of(int size, String token);
    }

    private <I> ListingBuilder<C, I> from(Source<C, I> source) {
        return new ListingBuilder<>(service, scope, action, source);
    }

    /**
     * Pages of one of the SDK's paginators.
     *
     * @param least the fewest items that AWS gives in a page
     * @param most the most
     */
    <R extends AwsRequest, P, I> ListingBuilder<C, I> pages(
            int least,
            int most,
            IntFunction<? extends SdkBuilder<?, R>> request,
            BiFunction<C, R, ? extends Publisher<P>> paginator,
            Function<P, ? extends Iterable<I>> items) {
        return from(paged(least, most, request, paginator, items));
    }

    /** As {@link #pages(int, int, IntFunction, BiFunction, Function)}, where callers cannot choose the size of a page. */
    <R extends AwsRequest, P, I> ListingBuilder<C, I> pages(
            Supplier<? extends SdkBuilder<?, R>> request,
            BiFunction<C, R, ? extends Publisher<P>> paginator,
            Function<P, ? extends Iterable<I>> items) {
        return from(paged(1, 1, size -> request.get(), paginator, items));
    }

    /** The pages of an operation for which the SDK has no paginator. */
    <R extends AwsRequest, P, I> ListingBuilder<C, I> following(
            int least,
            int most,
            PageRequest<R> request,
            BiFunction<C, R, ? extends CompletionStage<P>> call,
            Function<P, String> next,
            Function<P, ? extends Iterable<I>> items) {
        return from(ask -> ask.items(
                token -> call.apply(
                        ask.client(),
                        ask.signed(request.of(ask.page(least, most), token).build())),
                next,
                items));
    }

    /** An operation that answers all at once. */
    <R extends AwsRequest, P, I> ListingBuilder<C, I> whole(
            Supplier<? extends SdkBuilder<?, R>> request,
            BiFunction<C, R, ? extends CompletionStage<P>> call,
            Function<P, ? extends Iterable<I>> items) {
        return from(ask -> ask.ready()
                .chain(() -> Uni.createFrom()
                        .completionStage(() -> call.apply(
                                ask.client(), ask.signed(request.get().build()))))
                .onItem()
                .transformToMulti(answer -> Multi.createFrom().iterable(items.apply(answer))));
    }

    /**
     * The children of every parent. A parent that cannot be read does not keep the others from being read: the failures come last.
     *
     * @param parentAction the IAM action of listing the parents
     * @param gone codes of refusals which say that the parent does not exist any more
     */
    <A, I> ListingBuilder<C, I> children(
            String parentAction, Source<C, A> parents, BiFunction<A, Ask<C>, Multi<I>> children, String... gone) {
        Set<String> codes = Set.of(gone);
        Source<C, I> all = ask -> parents.list(ask.to(parentAction))
                .onItem()
                .transformToMulti(parent -> children.apply(parent, ask)
                        .onFailure(failure -> codes.contains(Failure.of(failure).code()))
                        .recoverWithCompletion())
                .collectFailures()
                .concatenate();
        return from(all).alsoCalls(parentAction);
    }

    /** See {@link #pages}: for parents, and for children of one. */
    static <C extends SdkClient, R extends AwsRequest, P, I> Source<C, I> paged(
            int least,
            int most,
            IntFunction<? extends SdkBuilder<?, R>> request,
            BiFunction<C, R, ? extends Publisher<P>> paginator,
            Function<P, ? extends Iterable<I>> items) {
        return ask -> {
            R first = ask.signed(request.apply(ask.page(least, most)).build());
            return ask.items(paginator.apply(ask.client(), first), items);
        };
    }
}
