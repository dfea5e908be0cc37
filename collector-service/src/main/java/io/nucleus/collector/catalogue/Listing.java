package io.nucleus.collector.catalogue;

import io.nucleus.collector.access.Access;
import io.nucleus.collector.access.AwsService;
import io.nucleus.collector.access.Failure;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.ResourceType;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkClient;

/**
 * How one API is listed, and the resource types that come of it: mostly one, sometimes several.
 *
 * @param <C> the service's client
 * @param <I> what is listed
 * @param listActions the IAM actions of listing itself, the first one first
 * @param refusals what of listing's errors means something other than a failure: the service has never been set up there, say
 */
public record Listing<C extends SdkClient, I>(
        AwsService<C> service,
        Scope scope,
        List<String> listActions,
        Source<C, I> source,
        List<Enrichment<C, I>> enrichments,
        List<ResourceKind<I>> kinds,
        List<Refusal> refusals) {
    public Listing {
        listActions = List.copyOf(listActions);
        enrichments = List.copyOf(enrichments);
        kinds = List.copyOf(kinds);
        refusals = List.copyOf(refusals);
        if (kinds.isEmpty() || listActions.isEmpty()) {
            throw new IllegalArgumentException("a listing without types or actions");
        }
    }

    static <C extends SdkClient, I> ListingBuilder<C, I> regional(
            AwsService<C> service, String action, Source<C, I> source) {
        return new ListingBuilder<>(service, Scope.REGIONAL, action, source);
    }

    /** Listed in each region. @param action the IAM action of listing */
    static <C extends SdkClient> Lister<C> regional(AwsService<C> service, String action) {
        return new Lister<>(service, Scope.REGIONAL, action);
    }

    /** Listed once for the account. @param action the IAM action of listing */
    static <C extends SdkClient> Lister<C> global(AwsService<C> service, String action) {
        return new Lister<>(service, Scope.GLOBAL, action);
    }

    static <C extends SdkClient, I> ListingBuilder<C, I> global(
            AwsService<C> service, String action, Source<C, I> source) {
        return new ListingBuilder<>(service, Scope.GLOBAL, action, source);
    }

    public List<ResourceType> types() {
        return kinds.stream().map(ResourceKind::type).toList();
    }

    /** What a failure to list means; empty: that it failed. */
    public Optional<CoverageStatus> meaning(Failure failure) {
        return refusals.stream()
                .filter(refusal -> refusal.is(failure))
                .map(Refusal::meaning)
                .findFirst();
    }

    /** Every IAM action that a scan of it needs. */
    public List<String> actions() {
        return Stream.concat(listActions.stream(), enrichments.stream().map(Enrichment::action))
                .distinct()
                .toList();
    }

    /** The listed items as drafts, page after page as they are wanted. Fails as AWS fails. */
    public Multi<Draft<I>> list(Access access) {
        return list(access, false);
    }

    /** The first item only, asked for in as small a page as AWS gives; empty if there is none. */
    public Uni<Optional<Draft<I>>> probe(Access access) {
        return list(access, true).toUni().map(Optional::ofNullable);
    }

    private Multi<Draft<I>> list(Access access, boolean probe) {
        return Multi.createFrom()
                .deferred(() -> source.list(Ask.of(service, access, listActions.getFirst(), probe)))
                .map(Draft::of);
    }

    /**
     * Begins to enrich what is listed. The function never fails. Nothing is asked about an item that does not say which one it is: AWS
     * would refuse the whole batch for it.
     */
    public Function<List<Draft<I>>, Uni<List<Draft<I>>>> enrich(Access access, int lane) {
        Function<List<Draft<I>>, Uni<List<Draft<I>>>> calls = enrichments.stream()
                .map(e -> e.begin(Ask.of(service, access, e.action(), false), lane))
                .reduce(
                        drafts -> Uni.createFrom().item(drafts),
                        (first, second) -> drafts -> first.apply(drafts).chain(found -> second.apply(found)));
        return drafts -> {
            Map<Boolean, List<Draft<I>>> byIdentity =
                    drafts.stream().collect(Collectors.partitioningBy(this::isIdentified));
            return calls.apply(byIdentity.get(true))
                    .map(found -> Stream.concat(found.stream(), byIdentity.get(false).stream())
                            .toList());
        };
    }

    private boolean isIdentified(Draft<I> draft) {
        return !kindOf(draft).orElse(kinds.getFirst()).label(draft).isEmpty();
    }

    /** The kind of which the draft is; empty if it is of none that is known. */
    public Optional<ResourceKind<I>> kindOf(Draft<I> draft) {
        return kinds.stream().filter(kind -> kind.matches(draft.item())).findFirst();
    }
}
