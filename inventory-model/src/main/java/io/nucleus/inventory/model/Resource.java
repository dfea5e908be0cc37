package io.nucleus.inventory.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;

/**
 * A resource as one listing saw it. Secrets have been redacted before a value of this type exists.
 *
 * @param accountId the owner
 * @param resourceArn identity
 * @param resourceType AWS's own name of its type
 * @param resourceId the short id that AWS people use, for instance {@code i-0abc}; never empty
 * @param name the name a person gave it: the {@code Name} tag or the service's own name; empty if it has none
 * @param region where it lives, or {@link Regions#GLOBAL}; an S3 bucket listed globally still lives in its region
 * @param state the service's own word for its state, lower case, for instance {@code running}; empty if it has none
 * @param tags its tags as they are, case and unicode kept; empty if untagged
 * @param metadata what else the service said of it: top-level members by their API names, nested ones as JSON
 * @param createdAt when it was created as the service says; null if it does not say
 */
public record Resource(
        AccountId accountId,
        ResourceArn resourceArn,
        ResourceType resourceType,
        String resourceId,
        String name,
        String region,
        String state,
        Map<String, String> tags,
        Map<String, String> metadata,
        Instant createdAt) {
    public Resource {
        requireNonNull(accountId, "accountId is null");
        requireNonNull(resourceArn, "resourceArn is null");
        requireNonNull(resourceType, "resourceType is null");
        if (resourceId == null || resourceId.isEmpty()) {
            throw new IllegalArgumentException("resourceId is empty");
        }
        if (region == null || region.isEmpty()) {
            throw new IllegalArgumentException("region is empty");
        }
        name = name == null ? "" : name;
        state = state == null ? "" : state;
        tags = tags == null ? Map.of() : Map.copyOf(tags);
        metadata = metadata == null ? Map.of() : Map.copyOf(metadata);
    }
}
