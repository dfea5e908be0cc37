package io.nucleus.inventory.store.coverage;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.ScanVersion;
import java.time.Instant;

/**
 * How far one scope was read. {@code listed = stored + rejected}.
 *
 * @param region the scan region
 * @param reason why it was not read to the end; empty if it was
 * @param checkedAt when it was last tried
 * @param lastReadAt when it was last read to the end; null if never
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
        ScanVersion version) {
    public Coverage {
        requireNonNull(accountId, "accountId is null");
        requireNonNull(region, "region is null");
        requireNonNull(resourceType, "resourceType is null");
        requireNonNull(status, "status is null");
        requireNonNull(checkedAt, "checkedAt is null");
        requireNonNull(version, "version is null");
        reason = reason == null ? "" : reason;
    }
}
