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
import io.nucleus.writer.digest.RegionDigest;
import io.nucleus.writer.digest.RegionDigests;
import io.nucleus.writer.inventory.Observation;
import io.nucleus.writer.inventory.ResourceWriter;
import io.nucleus.writer.inventory.WritePass;
import io.nucleus.writer.inventory.WritePass.Stored;
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
    private final Baselines baselines;
    private final RegionDigests digests;
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
            Baselines baselines,
            RegionDigests digests,
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
        this.baselines = baselines;
        this.digests = digests;
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
        return coverage.region(attempt.accountId(), attempt.region()).chain(before -> {
            boolean outdated = before.map(RegionStatus::version)
                    .filter(attempt.version()::isOlderThan)
                    .isPresent();
            return (outdated ? look(attempt, report) : apply(attempt, report, before))
                    .chain(applied -> figures(attempt, report, applied)
                            .chain(figures -> finish(attempt, applied.results(), figures, begun)));
        });
    }

    /**
     * What came of an attempt.
     *
     * @param written how many resources it wrote
     */
    private record Applied(List<ScopeResult> results, long written) {}

    /** A newer attempt has settled the region in a later scan: nothing of this one is written, but its own scan comes to its end. */
    private Uni<Applied> look(AttemptRef attempt, RegionReport report) {
        metrics.late();
        return staging.read(attempt, report.batches())
                .collect()
                .in(SeenRegion::new, SeenRegion::add)
                .map(seen -> new Applied(reconcile(report, seen), 0));
    }

    private static List<ScopeResult> reconcile(RegionReport report, SeenRegion seen) {
        return Reconciliation.reconcile(report, Reconciliation.arrived(seen));
    }

    /** Brings the inventory in line with what the attempt saw. */
    private Uni<Applied> apply(AttemptRef attempt, RegionReport report, Optional<RegionStatus> before) {
        return pass(attempt, report, before)
                .chain(pass -> write(attempt, report, pass)
                        .chain(seen -> coverage.ofRegion(attempt.accountId(), attempt.region())
                                .collect()
                                .asMap(Coverage::resourceType)
                                .map(known -> new RegionOutcome(attempt, report, reconcile(report, seen), known))
                                .chain(outcome -> states(outcome, seen, pass)
                                        .call(states -> isWhole(attempt, before)
                                                .chain(whole -> write(outcome, states, before, whole)))
                                        .call(states -> keepDigest(attempt, report, pass, states))
                                        .map(states -> new Applied(
                                                outcome.results(),
                                                states.stream()
                                                        .mapToLong(ScopeState::written)
                                                        .sum())))));
    }

    private Uni<WritePass> pass(AttemptRef attempt, RegionReport report, Optional<RegionStatus> before) {
        Observation observation = new Observation(
                attempt.version(),
                attempt.region(),
                report.startedAt(),
                clock.instant(),
                config.resourceTtl(),
                Fence.isNeeded(attempt.version(), before.map(RegionStatus::version)));
        return stored(attempt, report, before).map(stored -> new WritePass(attempt.accountId(), observation, stored));
    }

    private Uni<Stored> stored(AttemptRef attempt, RegionReport report, Optional<RegionStatus> before) {
        if (attempt.isFirstEver() && before.isEmpty()) {
            return Uni.createFrom().item(new Stored.Nothing());
        }
        return baselines
                .of(attempt, before, report.startedAt())
                .map(digest -> digest.<Stored>map(Stored.AsIn::new).orElseGet(Stored.Unknown::new));
    }

    /** Some batches at a time. Of what arrived more than once the last one counts, because they are written in their order. */
    private Uni<SeenRegion> write(AttemptRef attempt, RegionReport report, WritePass pass) {
        SeenRegion seen = new SeenRegion();
        return staging.read(attempt, report.batches())
                .invoke(seen::add)
                .onItem()
                .transformToUniAndConcatenate(some -> writer.write(some, pass))
                .collect()
                .last()
                .replaceWith(seen);
    }

    private Uni<List<ScopeState>> states(RegionOutcome outcome, SeenRegion seen, WritePass pass) {
        Set<ResourceType> complete = outcome.completeTypes();
        return Multi.createFrom()
                .iterable(outcome.allTypes())
                .map(type -> new Scope(
                        outcome.attempt(),
                        type,
                        seen.scope(type),
                        complete.contains(type),
                        outcome.report().startedAt(),
                        config.resourceTtl()))
                .onItem()
                .transformToUni(scope -> sweep.sweep(scope, pass))
                .merge(config.writeConcurrency())
                .collect()
                .asList();
    }

    /** Not if it would not be what is stored. */
    private Uni<Void> keepDigest(AttemptRef attempt, RegionReport report, WritePass pass, List<ScopeState> states) {
        if (pass.isOvertaken() || states.stream().anyMatch(ScopeState::overtaken)) {
            return Uni.createFrom().voidItem();
        }
        Instant verifiedAt = pass.digest().map(RegionDigest::verifiedAt).orElse(report.startedAt());
        return digests.put(
                attempt,
                RegionDigest.of(attempt.version(), verifiedAt, states.stream().flatMap(s -> s.resources().stream())));
    }

    /** Whether everything was ever looked for in the region: once is enough, since what is known of types is kept. */
    private Uni<Boolean> isWhole(AttemptRef attempt, Optional<RegionStatus> before) {
        return before.filter(RegionStatus::whole).isPresent()
                ? Uni.createFrom().item(true)
                : scans.get(attempt.scanId())
                        .map(scan -> scan.filter(s -> s.filter().services().isEmpty())
                                .isPresent());
    }

    private Uni<Void> write(
            RegionOutcome outcome, List<ScopeState> states, Optional<RegionStatus> before, boolean whole) {
        boolean all = Fence.isNeeded(outcome.attempt().version(), before.map(RegionStatus::version));
        return coverage.write(outcome.coverage(states, all))
                .chain(() -> coverage.write(outcome.status(states, before.orElse(null), whole)))
                .replaceWithVoid();
    }

    /** Changes are counted by their records, which are written once however often this is tried. */
    private Uni<RegionFigures> figures(AttemptRef attempt, RegionReport report, Applied applied) {
        List<ScopeResult> results = applied.results();
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
                                applied.written(),
                                rejected)));
    }

    /** Tells readers, then settles: the other way round a crash between the two would leave readers without notice. */
    private Uni<Void> finish(AttemptRef attempt, List<ScopeResult> results, RegionFigures figures, Instant begun) {
        return accounts.touch(attempt.accountId())
                .chain(() -> progress.settleRegion(attempt.version(), attempt.accountId(), attempt.region(), figures))
                .chain(first -> {
                    if (!first) {
                        // Another attempt may have: what this one wrote beside it must be found.
                        return digests.remove(attempt);
                    }
                    report(attempt, results, figures, begun);
                    return Uni.createFrom().voidItem();
                });
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
