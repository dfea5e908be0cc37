package io.nucleus.writer.staging;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.Resource;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * A line of a staged batch.
 *
 * @param resource as it was observed
 * @param rejection why it cannot be stored; null if it can
 */
@RegisterForReflection
public record StagedResource(Resource resource, String rejection) {
    public StagedResource {
        requireNonNull(resource, "resource is null");
    }

    public boolean isStored() {
        return rejection == null;
    }

    public Optional<String> rejected() {
        return Optional.ofNullable(rejection);
    }
}
