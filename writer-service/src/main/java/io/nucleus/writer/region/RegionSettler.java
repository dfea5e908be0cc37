package io.nucleus.writer.region;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.TypeOutcome;
import io.nucleus.inventory.model.message.RegionReport;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.change.Change;
import io.nucleus.inventory.store.change.ChangeRepository;
import io.nucleus.inventory.store.coverage.CoverageRepository;
import io.nucleus.inventory.store.coverage.RegionStatus;
import io.nucleus.inventory.store.scan.ScanChanges;
import io.nucleus.inventory.store.scan.ScanProgressRepository;
import io.nucleus.inventory.store.scan.ScanProgressRepository.RegionFigures;
import io.nucleus.inventory.store.scan.ScanRegion;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.writer.WriterConfig;
import io.nucleus.writer.digest.RegionDigests;
import io.nucleus.writer.metrics.WriterMetrics;
import io.nucleus.writer.staging.AttemptRef;
import io.nucleus.writer.staging.StagingArea;
import io.nucleus.writer.turn.KeyedQueue;
import io.nucleus.writer.turn.Room;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final RegionUpdate update;
    private final RegionDigests digests;
    private final WriterMetrics metrics;
    private final Clock clock;
    private final Room room;
    private final KeyedQueue<Place> turns = new KeyedQueue<>();

    public RegionSettler(
            StagingArea staging,
            ScanRepository scans,
            ScanProgressRepository progress,
            CoverageRepository coverage,
            AccountRepository accounts,
            ChangeRepository changes,
            RegionUpdate update,
            RegionDigests digests,
            WriterMetrics metrics,
            WriterConfig config,
            Clock clock) {
        this.staging = staging;
        this.scans = scans;
        this.progress = progress;
        this.coverage = coverage;
        this.accounts = accounts;
        this.changes = changes;
        this.update = update;
        this.digests = digests;
        this.metrics = metrics;
        this.clock = clock;
        this.room = new Room(config.settleResources());
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
                        ? digests.remove(attempt)
                        : Uni.createFrom().failure(failure));
    }

    private Uni<ScanRegion> current(AttemptRef attempt) {
        return scans.region(attempt.scanId(), attempt.accountId(), attempt.region())
                .map(Optional::orElseThrow);
    }

    private Uni<Void> settle(AttemptRef attempt, RegionReport report) {
        return status(attempt)
                .chain(known -> room.run(size(report, known), () -> {
                    Instant begun = clock.instant();
                    // Again: others may have had their turn meanwhile.
                    return status(attempt)
                            .chain(before -> RegionUpdate.isOutdated(attempt, before)
                                    ? look(attempt, report)
                                    : apply(attempt, report, before))
                            .chain(applied -> figures(attempt, report, applied)
                                    .chain(figures -> finish(attempt, report, applied.results(), figures, begun)));
                }));
    }

    private Uni<Optional<RegionStatus>> status(AttemptRef attempt) {
        return coverage.region(attempt.accountId(), attempt.region());
    }

    /** What is known of the region, and what was seen of it, are in memory meanwhile, though not their content. */
    static long size(RegionReport report, Optional<RegionStatus> known) {
        long listed = report.outcomes().stream().mapToLong(TypeOutcome::listed).sum();
        return Math.max(listed, known.map(RegionStatus::resourceCount).orElse(0L));
    }

    /** What this attempt wrote beside a newer one must be found by the next: nothing is known of the region then. */
    private Uni<RegionUpdate.Applied> apply(AttemptRef attempt, RegionReport report, Optional<RegionStatus> before) {
        return update.apply(attempt, report, before)
                .onFailure(RegionUpdate.OutdatedException.class)
                .recoverWithUni(() -> digests.remove(attempt).chain(() -> look(attempt, report)));
    }

    /** A newer attempt has settled the region in a later scan: nothing of this one is written, but its own scan comes to its end. */
    private Uni<RegionUpdate.Applied> look(AttemptRef attempt, RegionReport report) {
        metrics.late();
        SeenRegion seen = new SeenRegion();
        return staging.forEach(attempt, report.batches(), some -> {
                    seen.add(some);
                    return Uni.createFrom().voidItem();
                })
                .map(done ->
                        new RegionUpdate.Applied(Reconciliation.reconcile(report, Reconciliation.arrived(seen)), 0));
    }

    /** Changes are counted by their records, which are written once however often this is tried. */
    private Uni<RegionFigures> figures(AttemptRef attempt, RegionReport report, RegionUpdate.Applied applied) {
        List<ScopeResult> results = applied.results();
        long stored = results.stream().mapToLong(ScopeResult::stored).sum();
        long rejected = results.stream().mapToLong(ScopeResult::rejected).sum();
        return changes.kinds(attempt.scanId(), attempt.accountId(), attempt.region())
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
    private Uni<Void> finish(
            AttemptRef attempt, RegionReport report, List<ScopeResult> results, RegionFigures figures, Instant begun) {
        return accounts.touch(attempt.accountId())
                .chain(() -> progress.settleRegion(
                        attempt.version(),
                        attempt.accountId(),
                        attempt.region(),
                        figures,
                        Reconciliation.corrections(report, results)))
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
