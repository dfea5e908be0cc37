package io.nucleus.writer.region;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.TypeOutcome;
import java.util.List;

/**
 * What came of one resource type in one region, once the report has been compared with what arrived. Unless the reason says
 * otherwise, {@code listed = stored + rejected}.
 *
 * @param listed different items that AWS returned
 * @param stored resources in the inventory
 * @param rejected items that could not be made into a resource, and resources that could not be stored
 */
public record ScopeResult(
        ResourceType resourceType,
        CoverageStatus status,
        String reason,
        long listed,
        long stored,
        long rejected,
        long apiCalls,
        long durationMillis) {
    public ScopeResult {
        requireNonNull(resourceType, "resourceType is null");
        requireNonNull(status, "status is null");
        requireNonNull(reason, "reason is null");
    }

    /** @param reported null: nothing was */
    boolean agreesWith(TypeOutcome reported) {
        return reported != null
                && status == reported.coverage()
                && rejected == reported.rejected()
                && reason.equals(reported.reason());
    }

    /** Without the first rejections. */
    TypeOutcome asOutcome() {
        return new TypeOutcome(
                resourceType,
                status,
                Math.max(listed, rejected),
                rejected,
                List.of(),
                reason,
                apiCalls,
                durationMillis);
    }

    public boolean isComplete() {
        return status.isComplete();
    }
}
