package io.nucleus.inventory.store.resource;

import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.ScanVersion;
import java.time.Instant;

/** What a writer must know of the stored state before it writes: cheap to read for many. */
public record ResourceSummary(
        ResourceType resourceType,
        ResourceArn resourceArn,
        String resourceId,
        String name,
        String region,
        String scanRegion,
        DiscoveryStatus discoveryStatus,
        String contentHash,
        ScanVersion version,
        Instant firstDiscoveredAt,
        Instant changedAt,
        Instant ttl) {}
