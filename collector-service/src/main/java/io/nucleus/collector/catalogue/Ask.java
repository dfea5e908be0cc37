package io.nucleus.collector.catalogue;

import io.nucleus.collector.access.Access;
import io.nucleus.collector.access.AwsService;
import io.nucleus.collector.access.Pages;
import io.nucleus.collector.access.Place;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkClient;

/**
 * How a definition asks AWS about one place. Every request must bring {@link #account()}: without it the call fails.
 *
 * @param <C> the service's client
 */
public final class Ask<C extends SdkClient> {
    private final AwsService<C> service;
    private final Access access;
    private final String action;
    private final String region;
    private final boolean probe;

    private Ask(AwsService<C> service, Access access, String action, String region, boolean probe) {
        this.service = service;
        this.access = access;
        this.action = action;
        this.region = region;
        this.probe = probe;
    }

    static <C extends SdkClient> Ask<C> of(AwsService<C> service, Access access, String action, boolean probe) {
        return new Ask<>(service, access, action, access.place().clientRegion(), probe);
    }

    /** The same for another action, which has its own pace. */
    Ask<C> to(String other) {
        return new Ask<>(service, access, other, region, probe);
    }

    /** The same at another region's endpoint. */
    Ask<C> in(String other) {
        return new Ask<>(service, access, action, other, probe);
    }

    /** The same for another service, which shares the action's pace. */
    <D extends SdkClient> Ask<D> of(AwsService<D> other) {
        return new Ask<>(other, access, action, region, probe);
    }

    /** The request as the account's: it holds for all pages that follow from it. */
    @SuppressWarnings("unchecked") // the SDK's requests are built by their own builders
    <R extends AwsRequest> R signed(R request) {
        return (R) request.toBuilder()
                .overrideConfiguration(AwsRequestOverrideConfiguration.builder()
                        .applyMutation(account())
                        .build())
                .build();
    }

    C client() {
        return access.client(service, region);
    }

    Place place() {
        return access.place();
    }

    Consumer<AwsRequestOverrideConfiguration.Builder> account() {
        return access.account(action);
    }

    /** How many items to ask for in a page: as many as AWS gives, or as few if one look is enough. */
    int page(int least, int most) {
        return probe ? least : most;
    }

    Uni<Void> ready() {
        return access.ready(action);
    }

    /** The pages of one of the SDK's paginators. */
    <P> Multi<P> pages(Publisher<P> paginator) {
        return Pages.of(paginator, this::ready);
    }

    /** The pages of an operation for which the SDK has no paginator. */
    <P> Multi<P> pages(Function<String, CompletionStage<P>> page, Function<P, String> next) {
        return Pages.following(page, next, this::ready);
    }

    /** The items of one of the SDK's paginators. */
    <P, T> Multi<T> items(Publisher<P> paginator, Function<P, ? extends Iterable<T>> items) {
        return items(pages(paginator), items);
    }

    /** The items of an operation for which the SDK has no paginator. */
    <P, T> Multi<T> items(
            Function<String, CompletionStage<P>> page,
            Function<P, String> next,
            Function<P, ? extends Iterable<T>> items) {
        return items(pages(page, next), items);
    }

    private static <P, T> Multi<T> items(Multi<P> pages, Function<P, ? extends Iterable<T>> items) {
        return pages.onItem()
                .transformToMultiAndConcatenate(page -> Multi.createFrom().iterable(items.apply(page)));
    }
}
