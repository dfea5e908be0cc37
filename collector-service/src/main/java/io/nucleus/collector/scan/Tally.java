package io.nucleus.collector.scan;

import io.nucleus.collector.access.Failure;
import io.nucleus.collector.catalogue.Draft;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.TypeOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Counts what came of one type: {@code listed = emitted + rejected} holds by construction. */
final class Tally {
    private final ResourceType type;
    private final List<TypeOutcome.Rejection> described = new ArrayList<>();
    private long emitted;
    private long rejected;
    private long incomplete;
    private Draft.Unread firstUnread;

    Tally(ResourceType type) {
        this.type = type;
    }

    ResourceType type() {
        return type;
    }

    synchronized void emitted() {
        emitted++;
    }

    synchronized void rejected(String item, String reason) {
        rejected++;
        if (described.size() < TypeOutcome.REJECTIONS_DESCRIBED) {
            described.add(new TypeOutcome.Rejection(
                    item.isEmpty() ? "item " + (emitted + rejected) + " of the listing" : item, reason));
        }
    }

    /**
     * Notes a part of a resource that could not be read, for a reason that is not the resource's own: a denial of a single resource
     * is its own affair; being throttled or broken off is not, and the scope has not been read to the end.
     */
    synchronized void unread(Draft.Unread unread) {
        incomplete++;
        firstUnread = firstUnread == null ? unread : firstUnread;
    }

    /**
     * The outcome.
     *
     * @param failure why listing ended before its end; null if it did not
     */
    synchronized TypeOutcome outcome(Failure failure, long apiCalls, Duration took) {
        return new TypeOutcome(
                type,
                coverage(failure),
                emitted + rejected,
                rejected,
                described,
                reason(failure),
                apiCalls,
                took.toMillis());
    }

    private CoverageStatus coverage(Failure failure) {
        if (failure != null) {
            return failure.status();
        }
        return firstUnread == null ? CoverageStatus.OK : firstUnread.failure().status();
    }

    private String reason(Failure failure) {
        if (failure != null) {
            return failure.reason();
        }
        return firstUnread == null
                ? ""
                : "%s of %d resources could not be read, at first: %s"
                        .formatted(
                                firstUnread.action(),
                                incomplete,
                                firstUnread.failure().reason());
    }
}
