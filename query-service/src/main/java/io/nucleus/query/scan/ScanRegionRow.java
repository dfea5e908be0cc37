package io.nucleus.query.scan;

import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.TypeOutcome;
import io.nucleus.inventory.model.message.RegionReport;
import io.nucleus.inventory.store.scan.ScanRegion;
import io.nucleus.inventory.store.scan.ScanRegion.Attempt;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a scan came with one region of one account. */
@RegisterForReflection
@Schema(name = "ScanRegion")
public record ScanRegionRow(
        String accountId,
        String accountName,

        @Schema(description = "The scan region: a region, or aws-global")
        String region,

        @Schema(
                description =
                        "waiting: no collector has reported; storing: not all that one reported is stored; settled; or"
                                + " given_up: the account's part of the scan ended without it",
                enumeration = {"waiting", "storing", "settled", "given_up"})
        String state,

        @Schema(
                description = "success: everything was read; partial, failed: see holes; null until it is settled",
                enumeration = {"success", "partial", "failed"})
        String status,

        @Schema(description = "How many collectors have sent anything of it")
        int attempts,

        @Schema(description = "Batches of the attempt below that are stored")
        int batchesStored,

        @Schema(description = "Batches that it announced; null until it has reported")
        Integer batchesAnnounced,

        @Schema(description = "What the listings showed") long listed,

        @Schema(description = "Of these, what could not be read as a resource, or not be stored")
        long rejected,

        long apiCalls,

        @Schema(description = "When the attempt began; null until it has reported")
        Instant startedAt,

        @Schema(description = "When the attempt ended; null until it has reported")
        Instant finishedAt,

        @Schema(description = "Of the attempt; null until it has reported")
        Long durationMs,

        @Schema(description = "What was not read, or did not arrive, and why")
        List<ScanHole> holes) {
    public ScanRegionRow {
        holes = List.copyOf(holes);
    }

    /** @param accountEnded whether the account's part of the scan has ended */
    static ScanRegionRow of(ScanRegion region, String accountName, boolean accountEnded) {
        Optional<Attempt> attempt = shown(region);
        Optional<RegionReport> report = attempt.map(Attempt::report);
        List<TypeOutcome> outcomes = region.isSettled()
                ? region.outcomes()
                : report.map(RegionReport::outcomes).orElse(List.of());
        List<ScanHole> holes = ScanHole.of(outcomes);
        return new ScanRegionRow(
                region.accountId().value(),
                accountName,
                region.region(),
                state(region, report.isPresent(), accountEnded),
                region.isSettled() ? status(outcomes, holes).text() : null,
                region.attempts().size(),
                attempt.map(a -> a.batches().size()).orElse(0),
                report.map(RegionReport::batches).orElse(null),
                outcomes.stream().mapToLong(TypeOutcome::listed).sum(),
                outcomes.stream().mapToLong(TypeOutcome::rejected).sum(),
                report.map(RegionReport::apiCalls).orElse(0L),
                report.map(RegionReport::startedAt).orElse(null),
                report.map(RegionReport::finishedAt).orElse(null),
                report.map(r -> r.duration().toMillis()).orElse(null),
                holes);
    }

    /** The one that settled it, else the one that reported last, else the one that came furthest. */
    private static Optional<Attempt> shown(ScanRegion region) {
        if (region.isSettled()) {
            return region.attempt(region.settledBy());
        }
        return region.attempts().values().stream()
                .max(Comparator.comparing((Attempt a) ->
                                a.report() == null ? Instant.MIN : a.report().finishedAt())
                        .thenComparing(a -> a.batches().size()));
    }

    private static String state(ScanRegion region, boolean reported, boolean accountEnded) {
        if (region.isSettled()) {
            return "settled";
        }
        if (accountEnded) {
            return "given_up";
        }
        return reported ? "storing" : "waiting";
    }

    private static SyncStatus status(List<TypeOutcome> outcomes, List<ScanHole> holes) {
        if (holes.isEmpty()) {
            return SyncStatus.SUCCESS;
        }
        return outcomes.stream().anyMatch(o -> o.coverage().isComplete() || o.listed() > o.rejected())
                ? SyncStatus.PARTIAL
                : SyncStatus.FAILED;
    }
}
