package io.nucleus.inventory.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What came of listing one resource type in one (account, region). {@code listed = emitted + rejected} always holds,
 * where emitted is the number of resources sent in batches.
 *
 * @param listed items that AWS returned
 * @param rejected items that could not be made into a resource
 * @param rejections the first of them, for people; {@code rejected} counts all
 * @param reason why the scope is not {@code OK}: the error code and message of AWS; empty if it is
 * @param apiCalls requests sent to AWS, retries included
 * @param durationMillis wall time of the listing
 */
public record TypeOutcome(
        ResourceType resourceType,
        CoverageStatus coverage,
        long listed,
        long rejected,
        List<Rejection> rejections,
        String reason,
        long apiCalls,
        long durationMillis) {
    /** How many rejections are described in full. */
    public static final int REJECTIONS_DESCRIBED = 20;

    public TypeOutcome {
        requireNonNull(resourceType, "resourceType is null");
        requireNonNull(coverage, "coverage is null");
        rejections = rejections == null ? List.of() : List.copyOf(rejections);
        reason = reason == null ? "" : reason;
        if (rejected > listed) {
            throw new IllegalArgumentException("rejected exceeds listed");
        }
    }

    /**
     * One item that AWS returned and that could not be made into a resource.
     *
     * @param item its id as far as it could be read, else its place in the listing
     * @param reason what was wrong with it
     */
    public record Rejection(String item, String reason) {}
}
