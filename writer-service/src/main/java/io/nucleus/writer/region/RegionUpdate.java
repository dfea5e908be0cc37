package io.nucleus.writer.region;

import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.message.RegionReport;
import io.nucleus.inventory.store.coverage.Coverage;
import io.nucleus.inventory.store.coverage.CoverageRepository;
import io.nucleus.inventory.store.coverage.RegionStatus;
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
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the inventory of a region in line with what a complete attempt saw: writes what differs, then sweeps what was not seen, then
 * coverage, status and digest. All of it is conditional or idempotent.
 */
@Singleton
public class RegionUpdate {
    private final StagingArea staging;
    private final ScanRepository scans;
    private final CoverageRepository coverage;
    private final ResourceWriter writer;
    private final ScopeSweep sweep;
    private final Baselines baselines;
    private final RegionDigests digests;
    private final WriterMetrics metrics;
    private final WriterConfig config;
    private final Clock clock;

    public RegionUpdate(
            StagingArea staging,
            ScanRepository scans,
            CoverageRepository coverage,
            ResourceWriter writer,
            ScopeSweep sweep,
            Baselines baselines,
            RegionDigests digests,
            WriterMetrics metrics,
            WriterConfig config,
            Clock clock) {
        this.staging = staging;
        this.scans = scans;
        this.coverage = coverage;
        this.writer = writer;
        this.sweep = sweep;
        this.baselines = baselines;
        this.digests = digests;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What came of an attempt.
     *
     * @param written how many resources it wrote
     */
    record Applied(List<ScopeResult> results, long written) {}

    /** Another attempt has settled the region, in a newer scan or in this one, so that this one must not write any more. */
    static final class OutdatedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Applies what an attempt saw.
     *
     * @param before the region's status; not of a newer attempt
     * @return fails with {@link OutdatedException} if another attempt settles the region meanwhile
     */
    Uni<Applied> apply(AttemptRef attempt, RegionReport report, Optional<RegionStatus> before) {
        return pass(attempt, report, before)
                .chain(pass -> write(attempt, report, pass)
                        .call(() -> stillNewest(attempt))
                        .chain(seen -> outcome(attempt, report, seen)
                                .chain(outcome -> states(outcome, seen, pass)
                                        .call(() -> stillNewestIfOthersMayBe(attempt, pass))
                                        .call(states -> tell(outcome, states, before))
                                        .call(states -> keepDigest(outcome, pass, states))
                                        .map(states -> new Applied(outcome.results(), written(states))))));
    }

    private Uni<RegionOutcome> outcome(AttemptRef attempt, RegionReport report, SeenRegion seen) {
        List<ScopeResult> results = Reconciliation.reconcile(report, Reconciliation.arrived(seen));
        return coverage.ofRegion(attempt.accountId(), attempt.region())
                .collect()
                .asMap(Coverage::resourceType)
                .map(known -> new RegionOutcome(attempt, report, results, known));
    }

    private static long written(List<ScopeState> states) {
        return states.stream().mapToLong(ScopeState::written).sum();
    }

    private Uni<WritePass> pass(AttemptRef attempt, RegionReport report, Optional<RegionStatus> before) {
        Observation observation = new Observation(
                attempt.version(),
                attempt.region(),
                report.startedAt(),
                clock.instant(),
                config.resourceTtl(),
                Fence.isNeeded(attempt.version(), before.map(RegionStatus::version)));
        return stored(attempt, report, before)
                .invoke(stored -> metrics.regionCompared(stored.label()))
                .map(stored -> new WritePass(attempt.accountId(), observation, stored));
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
        return staging.forEach(attempt, report.batches(), some -> {
                    seen.add(some);
                    return stillNewest(attempt).chain(() -> writer.write(some, pass));
                })
                .replaceWith(seen);
    }

    /**
     * A large region takes long to write: what has happened since it was begun must not be undone by the rest. Nor may anything be added
     * to what an older attempt of the same scan settled: it is history already.
     */
    private Uni<Void> stillNewest(AttemptRef attempt) {
        return coverage.region(attempt.accountId(), attempt.region())
                .invoke(status -> {
                    if (isOutdated(attempt, status)) {
                        throw new OutdatedException();
                    }
                })
                .chain(() -> scans.settledBy(attempt.scanId(), attempt.accountId(), attempt.region()))
                .invoke(by -> {
                    if (by.filter(version -> !version.equals(attempt.version())).isPresent()) {
                        throw new OutdatedException();
                    }
                })
                .replaceWithVoid();
    }

    /** What is not seen may take as long to write as what is; but asking before each scope is worth it only where another attempt may be at work. */
    private Uni<Void> stillNewestIfOthersMayBe(AttemptRef attempt, WritePass pass) {
        return pass.observation().fenced()
                ? stillNewest(attempt)
                : Uni.createFrom().voidItem();
    }

    static boolean isOutdated(AttemptRef attempt, Optional<RegionStatus> status) {
        return status.map(RegionStatus::version)
                .filter(attempt.version()::isOlderThan)
                .isPresent();
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
                .transformToUni(scope ->
                        stillNewestIfOthersMayBe(outcome.attempt(), pass).chain(() -> sweep.sweep(scope, pass)))
                .merge(config.writeConcurrency())
                .collect()
                .asList();
    }

    /** Not if it would not be what is stored. */
    private Uni<Void> keepDigest(RegionOutcome outcome, WritePass pass, List<ScopeState> states) {
        if (pass.isOvertaken() || states.stream().anyMatch(ScopeState::overtaken)) {
            return Uni.createFrom().voidItem();
        }
        Instant verifiedAt = pass.digest()
                .map(RegionDigest::verifiedAt)
                .orElse(outcome.report().startedAt());
        return digests.put(
                outcome.attempt(),
                RegionDigest.of(
                        outcome.attempt().version(), verifiedAt, states.stream().flatMap(s -> s.resources().stream())));
    }

    /** Whether the attempt looked for everything. */
    private Uni<Boolean> isUnlimited(AttemptRef attempt) {
        return scans.get(attempt.scanId())
                .map(scan -> scan.filter(s -> s.filter().services().isEmpty()).isPresent());
    }

    private Uni<Void> tell(RegionOutcome outcome, List<ScopeState> states, Optional<RegionStatus> before) {
        boolean all = Fence.isNeeded(outcome.attempt().version(), before.map(RegionStatus::version));
        return isUnlimited(outcome.attempt())
                .call(() -> coverage.write(outcome.coverage(states, all)))
                .chain(unlimited -> coverage.write(outcome.status(states, before.orElse(null), unlimited)))
                .replaceWithVoid();
    }
}
