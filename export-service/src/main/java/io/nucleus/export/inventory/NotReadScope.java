package io.nucleus.export.inventory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/** A scope of which the inventory does not know what is in it. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
public record NotReadScope(
        String accountId,
        String region,
        String resourceType,
        String status,
        String reason,
        Instant checkedAt,
        Instant lastReadAt) {}
