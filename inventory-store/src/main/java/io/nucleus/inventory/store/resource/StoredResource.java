package io.nucleus.inventory.store.resource;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ScanVersion;
import java.time.Instant;

/**
 * A resource in the inventory.
 *
 * @param scanRegion the scan region whose listing shows it: {@code aws-global} for what is listed globally, wherever it lives
 * @param firstDiscoveredAt when a scan first found it
 * @param lastDiscoveredAt when a scan last found it <em>and</em> wrote it; unchanged ones are not written, so what counts is
 *     {@link #lastDiscoveredAt(Instant)}
 * @param changedAt when its content or status last changed here
 * @param contentHash of what a scan says of it
 * @param version the observation that was last written
 * @param ttl when DynamoDB may remove it
 */
public record StoredResource(
        Resource resource,
        String scanRegion,
        DiscoveryStatus discoveryStatus,
        Instant firstDiscoveredAt,
        Instant lastDiscoveredAt,
        Instant changedAt,
        String contentHash,
        ScanVersion version,
        Instant ttl) {
    public StoredResource {
        requireNonNull(resource, "resource is null");
        requireNonNull(scanRegion, "scanRegion is null");
        requireNonNull(discoveryStatus, "discoveryStatus is null");
        requireNonNull(firstDiscoveredAt, "firstDiscoveredAt is null");
        requireNonNull(lastDiscoveredAt, "lastDiscoveredAt is null");
        requireNonNull(changedAt, "changedAt is null");
        requireNonNull(contentHash, "contentHash is null");
        requireNonNull(version, "version is null");
        requireNonNull(ttl, "ttl is null");
    }

    /**
     * When a scan last found it, given when its scope was last read to the end: an active resource was found then, too,
     * or it would have turned missing.
     *
     * @param scopeLastReadAt null if the scope was never read to the end
     */
    public Instant lastDiscoveredAt(Instant scopeLastReadAt) {
        boolean seenSince = discoveryStatus == DiscoveryStatus.ACTIVE
                && scopeLastReadAt != null
                && scopeLastReadAt.isAfter(lastDiscoveredAt);
        return seenSince ? scopeLastReadAt : lastDiscoveredAt;
    }
}
