package io.nucleus.export.inventory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Map;

/** A resource as query-service's stream writes it; what it adds later is ignored. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
public record ResourceRow(
        String resourceId,
        String resourceArn,
        String resourceType,
        String service,
        String name,
        String region,
        String accountId,
        String accountName,
        String state,
        Map<String, String> tags,
        String discoveryStatus,
        Instant firstDiscoveredAt,
        Instant lastDiscoveredAt) {
    public ResourceRow {
        tags = tags == null ? Map.of() : tags;
    }
}
