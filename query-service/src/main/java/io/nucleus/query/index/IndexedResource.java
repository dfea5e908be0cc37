package io.nucleus.query.index;

import io.nucleus.inventory.model.DiscoveryStatus;
import java.time.Instant;
import java.util.Map;

/**
 * What the index holds of a resource.
 *
 * @param scanRegion the scan region whose listing shows it
 * @param createdAt null if the service does not say
 * @param writtenDiscoveredAt when a scan last found and wrote it; what is shown is {@link ScopeReads#lastDiscoveredAt}
 */
record IndexedResource(
        String resourceArn,
        String resourceId,
        String resourceType,
        String service,
        String name,
        String region,
        String accountId,
        String state,
        Map<String, String> tags,
        DiscoveryStatus status,
        String scanRegion,
        Instant createdAt,
        Instant changedAt,
        Instant firstDiscoveredAt,
        Instant writtenDiscoveredAt) {}
