package io.nucleus.query.sync;

import io.nucleus.inventory.store.scan.Scan;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Syncs that this replica asked for and of which no scan is to be seen yet. */
final class PendingSyncs {
    private final Duration longest;
    private final Map<Wanted, Pending> byWanted = new LinkedHashMap<>();

    /** @param longest after which time one is no longer waited for */
    PendingSyncs(Duration longest) {
        this.longest = longest;
    }

    /**
     * @param published completes once the request is durable
     * @param mine whether it was not pending before
     */
    record Pending(String executionId, Instant at, Uni<Void> published, boolean mine) {
        private Pending asSeenByOthers() {
            return new Pending(executionId, at, published, false);
        }
    }

    /** What is asked for, once. */
    interface Publisher {
        Uni<Void> publish(String executionId);
    }

    /** The pending sync that looks at all that is wanted, or a new one. */
    synchronized Pending of(
            Wanted wanted, List<Scan> visible, Instant now, Supplier<String> newId, Publisher publisher) {
        forget(visible, now);
        Pending pending = covering(wanted).orElse(null);
        if (pending != null) {
            return pending;
        }
        String id = newId.get();
        Uni<Void> published = publisher
                .publish(id)
                .onFailure()
                .invoke(() -> drop(wanted, id))
                .memoize()
                .indefinitely();
        Pending mine = new Pending(id, now, published, true);
        byWanted.put(wanted, mine.asSeenByOthers());
        return mine;
    }

    private Optional<Pending> covering(Wanted wanted) {
        return byWanted.entrySet().stream()
                .filter(pending -> wanted.isCoveredBy(pending.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void forget(List<Scan> visible, Instant now) {
        Set<String> ids = visible.stream().map(Scan::scanId).collect(Collectors.toSet());
        byWanted.values()
                .removeIf(p ->
                        ids.contains(p.executionId()) || !p.at().plus(longest).isAfter(now));
    }

    private synchronized void drop(Wanted wanted, String executionId) {
        Pending pending = byWanted.get(wanted);
        if (pending != null && pending.executionId().equals(executionId)) {
            byWanted.remove(wanted);
        }
    }
}
