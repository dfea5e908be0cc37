package io.nucleus.writer.digest;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * What is stored of a resource, in short.
 *
 * @param region where it lives
 * @param hash of its content
 * @param active whether it is there; else it is missing
 * @param byDefault whether AWS made it without being asked; means nothing if it is missing
 * @param ttl when it may go, unless it is renewed; no later than what is stored
 */
@RegisterForReflection
public record KnownResource(
        ResourceType resourceType,
        ResourceArn resourceArn,
        String region,
        String hash,
        boolean active,
        boolean byDefault,
        Instant ttl) {
    public KnownResource {
        requireNonNull(resourceType, "resourceType is null");
        requireNonNull(resourceArn, "resourceArn is null");
        requireNonNull(region, "region is null");
        requireNonNull(hash, "hash is null");
        requireNonNull(ttl, "ttl is null");
    }

    /** The same, missing. @param until when it may go */
    public KnownResource gone(Instant until) {
        return new KnownResource(resourceType, resourceArn, region, hash, false, byDefault, until);
    }

    /** The same, kept for longer. */
    public KnownResource until(Instant later) {
        return new KnownResource(resourceType, resourceArn, region, hash, active, byDefault, later);
    }
}
