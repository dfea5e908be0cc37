package io.nucleus.collector.scan;

import io.nucleus.collector.CollectorMetrics;
import io.nucleus.collector.access.Access;
import io.nucleus.collector.access.Failure;
import io.nucleus.collector.access.ServiceAvailability;
import io.nucleus.collector.access.TargetAccounts;
import io.nucleus.collector.access.TargetAccounts.Opening;
import io.nucleus.collector.catalogue.Catalogue;
import io.nucleus.collector.catalogue.Listing;
import io.nucleus.collector.catalogue.Scope;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.TypeOutcome;
import io.nucleus.inventory.model.message.Envelope;
import io.nucleus.inventory.model.message.RegionReport;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.SdkClient;

/** Reads one region of one account: all batches first, then the report. */
@Singleton
class RegionScanner {
    private static final Logger LOG = Logger.getLogger(RegionScanner.class);

    private final AccountRepository accounts;
    private final TargetAccounts targets;
    private final ServiceAvailability availability;
    private final Outbox outbox;
    private final ScanConfig config;
    private final CollectorMetrics metrics;
    private final Clock clock;

    RegionScanner(
            AccountRepository accounts,
            TargetAccounts targets,
            ServiceAvailability availability,
            Outbox outbox,
            ScanConfig config,
            CollectorMetrics metrics,
            Clock clock) {
        this.accounts = accounts;
        this.targets = targets;
        this.availability = availability;
        this.outbox = outbox;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Emits once the batches and the report are durable, whatever AWS said. Fails only if the product's own table, queue or
     * bucket does.
     */
    Uni<RegionReport> scan(Attempt attempt) {
        BatchSender sender = new BatchSender(attempt, outbox, clock);
        return accounts.get(attempt.accountId())
                .chain(account -> open(attempt, account))
                .chain(opening -> switch (opening) {
                    case Opening.Open(Access access) -> list(attempt, access, sender);
                    case Opening.Closed(Failure reason) -> Uni.createFrom().item(closed(attempt, reason));
                })
                .chain(outcomes -> sender.finish().map(batches -> report(attempt, batches, outcomes)))
                .call(outbox::publish)
                .invoke(report -> log(attempt, report));
    }

    private Uni<Opening> open(Attempt attempt, Optional<Account> account) {
        if (account.isEmpty()) {
            return refused("NotRegistered", "the account is not registered any more");
        }
        return account.get().syncEnabled()
                ? targets.open(account.get(), attempt.region(), attempt.sessionName())
                : refused("Disabled", "the account was disabled after the scan had been planned");
    }

    private static Uni<Opening> refused(String code, String message) {
        return Uni.createFrom().item(new Opening.Closed(Failure.known(CoverageStatus.FAILED, code, message)));
    }

    private static List<Listing<?, ?>> listings(Attempt attempt) {
        return Catalogue.listings(Scope.of(attempt.region()), attempt.command().services());
    }

    private Uni<List<TypeOutcome>> list(Attempt attempt, Access access, BatchSender sender) {
        return Multi.createFrom()
                .iterable(listings(attempt))
                .onItem()
                .transformToUni(listing -> list(attempt, listing, access, sender))
                .merge(config.listingsAtOnce())
                .onItem()
                .<TypeOutcome>transformToIterable(outcomes -> outcomes)
                .collect()
                .asList();
    }

    private <C extends SdkClient, I> Uni<List<TypeOutcome>> list(
            Attempt attempt, Listing<C, I> listing, Access access, BatchSender sender) {
        return new ListingRun<>(
                        listing, access, attempt.command().services(), availability, metrics, config.mostItems())
                .run(sender::add, config.laneWidth());
    }

    /** Every type has the same outcome, and AWS was not asked. */
    private static List<TypeOutcome> closed(Attempt attempt, Failure reason) {
        return listings(attempt).stream()
                .map(Listing::types)
                .flatMap(Collection::stream)
                .filter(type -> Catalogue.isWanted(type, attempt.command().services()))
                .map(type -> new TypeOutcome(type, reason.status(), 0, 0, List.of(), reason.reason(), 0, 0))
                .toList();
    }

    private RegionReport report(Attempt attempt, int batches, List<TypeOutcome> outcomes) {
        return new RegionReport(
                Envelope.create(clock, attempt.correlationId()),
                attempt.version(),
                attempt.accountId(),
                attempt.region(),
                batches,
                attempt.startedAt(),
                clock.instant(),
                outcomes);
    }

    private static void log(Attempt attempt, RegionReport report) {
        List<TypeOutcome> outcomes = report.outcomes();
        long listed = outcomes.stream().mapToLong(TypeOutcome::listed).sum();
        long rejected = outcomes.stream().mapToLong(TypeOutcome::rejected).sum();
        LOG.infof(
                "Region read: %s resources=%d rejected=%d batches=%d apiCalls=%d typesNotRead=%d durationMs=%d",
                attempt.keys(),
                listed - rejected,
                rejected,
                report.batches(),
                report.apiCalls(),
                outcomes.stream().filter(o -> o.coverage().isHole()).count(),
                report.duration().toMillis());
    }
}
