package io.nucleus.query.resource;

import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.store.resource.StoredResource;
import io.nucleus.query.index.Snapshot;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A resource with all that is known of it. */
@RegisterForReflection
public record ResourceDetails(
        String resourceId,
        String resourceArn,
        String resourceType,
        String service,
        String name,
        String region,
        String accountId,
        String accountName,

        @Schema(enumeration = {"active", "disabled", "suspended", "unregistered"})
        String accountState,

        String state,
        Map<String, String> tags,
        String discoveryStatus,
        Instant firstDiscoveredAt,
        Instant lastDiscoveredAt,

        @Schema(description = "When its content or status last changed here")
        Instant changedAt,

        @Schema(description = "When it was created, as the service says; null if it does not say")
        Instant createdAt,

        @Schema(description = "The region, or aws-global, whose listing shows it")
        String scanRegion,

        @Schema(description = "What else the service said: its members by their API names, nested ones as JSON")
        Map<String, String> metadata) {

    /** @param snapshot tells what is not stored with it */
    static ResourceDetails of(StoredResource stored, Snapshot snapshot) {
        Resource r = stored.resource();
        String accountId = r.accountId().value();
        return new ResourceDetails(
                r.resourceId(),
                r.resourceArn().value(),
                r.resourceType().value(),
                r.resourceType().service(),
                r.name(),
                r.region(),
                accountId,
                snapshot.accountName(accountId),
                snapshot.accountState(accountId).text(),
                r.state(),
                new TreeMap<>(r.tags()),
                stored.discoveryStatus().text(),
                stored.firstDiscoveredAt(),
                snapshot.scopeReads()
                        .lastDiscoveredAt(
                                accountId,
                                stored.scanRegion(),
                                r.resourceType().value(),
                                stored.discoveryStatus(),
                                stored.lastDiscoveredAt()),
                stored.changedAt(),
                r.createdAt(),
                stored.scanRegion(),
                new TreeMap<>(r.metadata()));
    }
}
