package io.nucleus.collector.scan;

import io.nucleus.collector.CollectorMetrics;
import io.nucleus.collector.access.Access;
import io.nucleus.collector.access.CallMeter;
import io.nucleus.collector.access.Failure;
import io.nucleus.collector.access.ServiceAvailability;
import io.nucleus.collector.catalogue.Catalogue;
import io.nucleus.collector.catalogue.Draft;
import io.nucleus.collector.catalogue.Listing;
import io.nucleus.collector.catalogue.ResourceKind;
import io.nucleus.collector.catalogue.Scope;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.TypeOutcome;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkClient;

/**
 * Runs one listing in one place: pages become drafts, drafts are enriched some at a time, resources go to the sink. The next
 * ones are asked for only when the sink has taken these. A failure of AWS ends it early and is its outcome; a failure of the
 * sink is a failure.
 */
final class ListingRun<C extends SdkClient, I> {
    /** Items that are enriched and sent together; bounds what a listing of any length holds in memory, beside one page. */
    private static final int CHUNK = 100;

    private final Listing<C, I> listing;
    private final Access access;
    private final CallMeter meter = new CallMeter();
    private final ServiceAvailability availability;
    private final CollectorMetrics metrics;
    private final long mostItems;
    private final Map<ResourceType, Tally> tallies = new LinkedHashMap<>();
    private long items;
    private volatile Failure failure;

    /**
     * @param services services or types that are wanted; empty: all
     * @param mostItems after how many items the listing is cut
     */
    ListingRun(
            Listing<C, I> listing,
            Access access,
            List<String> services,
            ServiceAvailability availability,
            CollectorMetrics metrics,
            long mostItems) {
        this.listing = listing;
        this.access = access.meteredBy(meter);
        this.availability = availability;
        this.metrics = metrics;
        this.mostItems = mostItems;
        listing.types().stream()
                .filter(type -> Catalogue.isWanted(type, services))
                .forEach(type -> tallies.put(type, new Tally(type)));
    }

    /** Where resources go; emits when it can take more. */
    @FunctionalInterface
    interface Sink {
        Uni<Void> add(List<Resource> resources);
    }

    /** @return an outcome for each wanted type */
    Uni<List<TypeOutcome>> run(Sink sink, int laneWidth) {
        long started = System.nanoTime();
        Function<List<Draft<I>>, Uni<List<Draft<I>>>> enrich = listing.enrich(access, laneWidth);
        return listing.list(access)
                .onItem()
                .invoke(this::count)
                .onFailure()
                .invoke(this::ended)
                .onFailure()
                .recoverWithCompletion()
                .group()
                .intoLists()
                .of(CHUNK)
                .onItem()
                .transformToUniAndConcatenate(
                        chunk -> enrich.apply(chunk).map(this::resources).chain(sink::add))
                .collect()
                .last()
                .map(ignored -> outcomes(Duration.ofNanos(System.nanoTime() - started)));
    }

    /** One huge listing must neither keep a collector for hours nor be taken for complete. */
    private void count(Draft<I> draft) {
        if (++items > mostItems) {
            throw new CutException(mostItems);
        }
    }

    private static final class CutException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CutException(long mostItems) {
            super("there are more than " + mostItems + " items (nucleus.collector.most-items)");
        }
    }

    private void ended(Throwable thrown) {
        Failure known = thrown instanceof CutException cut
                ? Failure.known(CoverageStatus.FAILED, "Cut", cut.getMessage())
                : Failure.of(thrown);
        Optional<CoverageStatus> meaning = listing.meaning(known);
        if (meaning.isPresent()) {
            failure = known.as(meaning.get());
        } else if (availability.isAbsent(listing.service(), access.place().clientRegion(), known)) {
            failure = known.as(CoverageStatus.UNSUPPORTED);
        } else {
            failure = known;
        }
    }

    private List<Resource> resources(List<Draft<I>> drafts) {
        List<Resource> resources = new ArrayList<>(drafts.size());
        for (Draft<I> draft : drafts) {
            if (!draft.gone()) {
                resource(draft).ifPresent(resources::add);
            }
        }
        return resources;
    }

    private Optional<Resource> resource(Draft<I> draft) {
        Optional<ResourceKind<I>> kind = listing.kindOf(draft);
        if (kind.isEmpty()) {
            tallies.values()
                    .iterator()
                    .next()
                    .rejected(listing.kinds().getFirst().label(draft), "it is of no type that the catalogue knows");
            return Optional.empty();
        }
        Tally tally = tallies.get(kind.get().type());
        return tally == null ? Optional.empty() : resource(draft, kind.get(), tally);
    }

    private Optional<Resource> resource(Draft<I> draft, ResourceKind<I> kind, Tally tally) {
        try {
            Resource resource = inScope(kind.resource(access.place(), draft));
            tally.emitted();
            draft.unread().forEach(unread -> note(unread, tally));
            return Optional.of(resource);
        } catch (RuntimeException e) {
            tally.rejected(kind.label(draft), e.getMessage() == null ? e.toString() : e.getMessage());
            return Optional.empty();
        }
    }

    /** The store finds what a region's listings no longer show by the region in the ARN: another one would never be missed. */
    private Resource inScope(Resource resource) {
        String region = resource.resourceArn().value().split(":", 6)[3];
        if (listing.scope() == Scope.REGIONAL && !region.equals(access.place().region())) {
            throw new IllegalArgumentException("its ARN names region '" + region + "', but it was listed in "
                    + access.place().region());
        }
        return resource;
    }

    private void note(Draft.Unread unread, Tally tally) {
        metrics.unread(unread.action(), unread.failure().status());
        if (!unread.failure().isDenied() || unread.isOfScope()) {
            tally.unread(unread);
        }
    }

    /** Requests of a listing that yields several types are counted with the first of them. */
    private List<TypeOutcome> outcomes(Duration took) {
        List<TypeOutcome> outcomes = new ArrayList<>();
        for (Tally tally : tallies.values()) {
            TypeOutcome outcome = tally.outcome(failure, outcomes.isEmpty() ? meter.requests() : 0, took);
            metrics.listed(
                    outcome.resourceType(),
                    outcome.coverage(),
                    took,
                    outcome.listed() - outcome.rejected(),
                    outcome.rejected());
            outcomes.add(outcome);
        }
        return outcomes;
    }
}
