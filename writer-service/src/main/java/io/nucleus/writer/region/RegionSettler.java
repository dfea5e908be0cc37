package io.nucleus.writer.region;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.message.RegionReport;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.change.Change;
import io.nucleus.inventory.store.change.ChangeRepository;
import io.nucleus.inventory.store.coverage.Coverage;
import io.nucleus.inventory.store.coverage.CoverageRepository;
import io.nucleus.inventory.store.coverage.RegionStatus;
import io.nucleus.inventory.store.scan.ScanChanges;
import io.nucleus.inventory.store.scan.ScanProgressRepository;
import io.nucleus.inventory.store.scan.ScanProgressRepository.RegionFigures;
import io.nucleus.inventory.store.scan.ScanRegion;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.writer.WriterConfig;
import io.nucleus.writer.batch.Fence;
import io.nucleus.writer.batch.Observation;
import io.nucleus.writer.batch.ResourceWriter;
import io.nucleus.writer.metrics.WriterMetrics;
import io.nucleus.writer.staging.AttemptRef;
import io.nucleus.writer.staging.StagingArea;
import io.nucleus.writer.turn.KeyedQueue;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Settles a region once everything that its attempt announced is stored. All effects are conditional or idempotent and come
 * before the one transaction that says that the region has settled, so that a crash between any two of them is repaired by
 * whoever handles the message again.
 */
@Singleton
public class RegionSettler {
    private static final Logger LOG = Logger.getLogger(RegionSettler.class);

    private final StagingArea staging;
    private final ScanRepository scans;
    private final ScanProgressRepository progress;
    private final CoverageRepository coverage;
    private final AccountRepository accounts;
    private final ChangeRepository changes;
    private final ResourceWriter writer;
    private final ScopeSweep sweep;
    private final WriterMetrics metrics;
    private final WriterConfig config;
    private final Clock clock;
    private final KeyedQueue<Place> turns = new KeyedQueue<>();

    public RegionSettler(
            StagingArea staging,
            ScanRepository scans,
            ScanProgressRepository progress,
            CoverageRepository coverage,
            AccountRepository accounts,
            ChangeRepository changes,
            ResourceWriter writer,
            ScopeSweep sweep,
            WriterMetrics metrics,
            WriterConfig config,
            Clock clock) {
        this.staging = staging;
        this.scans = scans;
        this.progress = progress;
        this.coverage = coverage;
        this.accounts = accounts;
        this.changes = changes;
        this.writer = writer;
        this.sweep = sweep;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    /** Attempts of the same region take turns, too: the first one settles it. */
    private record Place(String scanId, AccountId accountId, String region) {}

    /**
     * Settles the region if the attempt is complete and none has settled it yet.
     *
     * @param region as it stood when the attempt's message was recorded
     * @return whether the region is settled now, by whichever attempt
     */
    public Uni<Boolean> settleIfComplete(ScanRegion region, ScanVersion version) {
        if (region.isSettled()) {
            return Uni.createFrom().item(true);
        }
        if (region.attempt(version).filter(ScanRegion.Attempt::isComplete).isEmpty()) {
            return Uni.createFrom().item(false);
        }
        AttemptRef attempt = new AttemptRef(version, region.accountId(), region.region());
        return turns.run(
                        new Place(attempt.scanId(), attempt.accountId(), attempt.region()), () -> settleInTurn(attempt))
                .replaceWith(true);
    }

    private Uni<Void> settleInTurn(AttemptRef attempt) {
        return current(attempt)
                .chain(region -> region.isSettled()
                        ? Uni.createFrom().voidItem()
                        : settle(
                                        attempt,
                                        region.attempt(attempt.version())
                                                .orElseThrow()
                                                .report())
                                .onFailure(StagingArea.MissingBatchException.class)
                                .recoverWithUni(missing -> unlessSettled(attempt, missing)));
    }

    /** Another writer may have settled region and account meanwhile, and removed what was staged. */
    private Uni<Void> unlessSettled(AttemptRef attempt, Throwable failure) {
        return current(attempt)
                .chain(region -> region.isSettled()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(failure));
    }

    private Uni<ScanRegion> current(AttemptRef attempt) {
        return scans.region(attempt.scanId(), attempt.accountId(), attempt.region())
                .map(Optional::orElseThrow);
    }

    private Uni<Void> settle(AttemptRef attempt, RegionReport report) {
        Instant begun = clock.instant();
        SeenRegion seen = new SeenRegion();
        return staging.read(attempt, report.batches())
                .invoke(seen::add)
                .collect()
                .last()
                .chain(() -> coverage.region(attempt.accountId(), attempt.region()))
                .chain(before -> {
                    List<ScopeResult> results = Reconciliation.reconcile(report, Reconciliation.arrived(seen));
                    boolean outdated = before.map(RegionStatus::version)
                            .filter(attempt.version()::isOlderThan)
                            .isPresent();
                    return (outdated ? Uni.createFrom().item(0L) : apply(attempt, report, seen, results, before))
                            .chain(written -> figures(attempt, report, results, written))
                            .chain(figures -> finish(attempt, results, figures, begun));
                });
    }

    /** Brings the inventory in line with what the attempt saw. @return how many resources the attempt wrote */
    private Uni<Long> apply(
            AttemptRef attempt,
            RegionReport report,
            SeenRegion seen,
            List<ScopeResult> results,
            Optional<RegionStatus> before) {
        return writeRepeated(attempt, report, seen)
                .chain(() -> coverage.ofRegion(attempt.accountId(), attempt.region())
                        .collect()
                        .asMap(Coverage::resourceType))
                .chain(known -> {
                    RegionOutcome outcome = new RegionOutcome(attempt, report, results, known);
                    return states(attempt, report, seen, outcome)
                            .chain(states -> isWhole(attempt, before)
                                    .chain(whole -> write(outcome, states, before, whole))
                                    .replaceWith(states.stream()
                                            .mapToLong(ScopeSweep.State::written)
                                            .sum()));
                });
    }

    /** Whether everything was ever looked for in the region: once is enough, since what is known of types is kept. */
    private Uni<Boolean> isWhole(AttemptRef attempt, Optional<RegionStatus> before) {
        return before.filter(RegionStatus::whole).isPresent()
                ? Uni.createFrom().item(true)
                : scans.get(attempt.scanId())
                        .map(scan -> scan.filter(s -> s.filter().services().isEmpty())
                                .isPresent());
    }

    /** Of what arrived twice in different batches, the last one counts, in whichever order they were written. */
    private Uni<Void> writeRepeated(AttemptRef attempt, RegionReport report, SeenRegion seen) {
        Observation observation = new Observation(
                attempt.version(), attempt.region(), report.startedAt(), clock.instant(), config.resourceTtl(), false);
        return writer.write(attempt.accountId(), seen.repeated(), observation);
    }

    private Uni<List<ScopeSweep.State>> states(
            AttemptRef attempt, RegionReport report, SeenRegion seen, RegionOutcome outcome) {
        Set<ResourceType> complete = outcome.completeTypes();
        return Multi.createFrom()
                .iterable(outcome.allTypes())
                .onItem()
                .transformToUni(type -> state(attempt, report, type, seen.scope(type), complete.contains(type)))
                .merge(config.writeConcurrency())
                .collect()
                .asList();
    }

    private Uni<ScopeSweep.State> state(
            AttemptRef attempt, RegionReport report, ResourceType type, SeenScope seen, boolean complete) {
        if (attempt.isFirstEver()) {
            // Nobody else can have stored anything there.
            return Uni.createFrom()
                    .item(new ScopeSweep.State(type, seen.counts(), 0, seen.stored(), seen.isBeyondDefaults()));
        }
        return complete
                ? sweep.markUnseen(attempt, type, seen, report.startedAt())
                : sweep.keep(attempt, type, report.startedAt());
    }

    private Uni<Void> write(
            RegionOutcome outcome, List<ScopeSweep.State> states, Optional<RegionStatus> before, boolean whole) {
        boolean all = Fence.isNeeded(outcome.attempt().version(), before.map(RegionStatus::version));
        return coverage.write(outcome.coverage(states, all))
                .chain(() -> coverage.write(outcome.status(states, before.orElse(null), whole)))
                .replaceWithVoid();
    }

    /** Changes are counted by their records, which are written once however often this is tried. */
    private Uni<RegionFigures> figures(
            AttemptRef attempt, RegionReport report, List<ScopeResult> results, long written) {
        long stored = results.stream().mapToLong(ScopeResult::stored).sum();
        long rejected = results.stream().mapToLong(ScopeResult::rejected).sum();
        return changes.in(attempt.scanId(), attempt.accountId(), attempt.region())
                .collect()
                .with(Collectors.groupingBy(Change::kind, Collectors.counting()))
                .map(kinds -> new RegionFigures(
                        stored,
                        report.apiCalls(),
                        new ScanChanges(
                                kinds.getOrDefault(Change.Kind.CREATED, 0L),
                                kinds.getOrDefault(Change.Kind.CHANGED, 0L),
                                kinds.getOrDefault(Change.Kind.RETURNED, 0L),
                                kinds.getOrDefault(Change.Kind.MISSING, 0L),
                                written,
                                rejected)));
    }

    /** Tells readers, then settles: the other way round a crash between the two would leave readers without notice. */
    private Uni<Void> finish(AttemptRef attempt, List<ScopeResult> results, RegionFigures figures, Instant begun) {
        return accounts.touch(attempt.accountId())
                .chain(() -> progress.settleRegion(attempt.version(), attempt.accountId(), attempt.region(), figures))
                .invoke(first -> {
                    if (first) {
                        report(attempt, results, figures, begun);
                    }
                })
                .replaceWithVoid();
    }

    private void report(AttemptRef attempt, List<ScopeResult> results, RegionFigures figures, Instant begun) {
        ScanChanges changes = figures.changes();
        metrics.regionSettled(changes.missing(), Duration.between(begun, clock.instant()));
        LOG.infof(
                "Region settled: %s of account %s in scan %s: %d stored, %d rejected, %d created, %d changed,"
                        + " %d returned, %d missing, %s",
                attempt.region(),
                attempt.accountId(),
                attempt.scanId(),
                figures.resources(),
                changes.rejected(),
                changes.created(),
                changes.changed(),
                changes.returned(),
                changes.missing(),
                statuses(results));
    }

    private static Map<String, Long> statuses(List<ScopeResult> results) {
        return results.stream().collect(Collectors.groupingBy(r -> r.status().name(), Collectors.counting()));
    }
}
