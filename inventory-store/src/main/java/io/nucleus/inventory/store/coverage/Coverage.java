package io.nucleus.inventory.store.coverage;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.ScanVersion;
import java.time.Instant;

/**
 * How far one scope was read. {@code listed = stored + rejected}. It is written when it has become different: that a later scan found
 * all as it was, the region's status tells once for all its scopes, and reading joins the two.
 *
 * @param region the scan region
 * @param reason why it was not read to the end; empty if it was
 * @param apiCalls requests sent to AWS by the attempt that wrote this
 * @param durationMillis of that attempt's listing
 * @param checkedAt when that attempt tried it
 * @param lastReadAt when it was last read to the end, as far as that attempt knew; null if never
 * @param counts of the resources that it holds
 */
public record Coverage(
        AccountId accountId,
        String region,
        ResourceType resourceType,
        CoverageStatus status,
        String reason,
        long listed,
        long stored,
        long rejected,
        long apiCalls,
        long durationMillis,
        Instant checkedAt,
        Instant lastReadAt,
        ScanVersion version,
        ScopeCounts counts) {
    /** Without counts. */
    public Coverage(
            AccountId accountId,
            String region,
            ResourceType resourceType,
            CoverageStatus status,
            String reason,
            long listed,
            long stored,
            long rejected,
            long apiCalls,
            long durationMillis,
            Instant checkedAt,
            Instant lastReadAt,
            ScanVersion version) {
        this(
                accountId,
                region,
                resourceType,
                status,
                reason,
                listed,
                stored,
                rejected,
                apiCalls,
                durationMillis,
                checkedAt,
                lastReadAt,
                version,
                ScopeCounts.NONE);
    }

    public Coverage {
        requireNonNull(accountId, "accountId is null");
        requireNonNull(region, "region is null");
        requireNonNull(resourceType, "resourceType is null");
        requireNonNull(status, "status is null");
        requireNonNull(checkedAt, "checkedAt is null");
        requireNonNull(version, "version is null");
        requireNonNull(counts, "counts is null");
        reason = reason == null ? "" : reason;
    }

    /** This, with the times that follow from its region's status. @param region null if there is none */
    Coverage asOf(RegionStatus region) {
        Instant tried = region == null ? null : region.allTriedAt();
        return new Coverage(
                accountId,
                this.region,
                resourceType,
                status,
                reason,
                listed,
                stored,
                rejected,
                apiCalls,
                durationMillis,
                later(checkedAt, tried),
                status.isComplete() ? later(lastReadAt, tried) : lastReadAt,
                version,
                counts);
    }

    private static Instant later(Instant known, Instant other) {
        return known == null || other != null && other.isAfter(known) ? other : known;
    }

    /** Whether an attempt found nothing else: only what every attempt has of its own differs. */
    public boolean tellsTheSameAs(Coverage other) {
        return status == other.status
                && reason.equals(other.reason)
                && listed == other.listed
                && stored == other.stored
                && rejected == other.rejected
                && counts.equals(other.counts);
    }
}
