package io.nucleus.localaws.simulator.control;

import io.nucleus.localaws.simulator.protocol.CallContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/** How often each API was called, refused calls included. Thread-safe; as large as accounts x regions x operations. */
final class CallCounts {
    private final Map<CallKey, LongAdder> counts = new ConcurrentHashMap<>();

    /** @param region as the call was signed: global services are called in {@code us-east-1} */
    record Count(String account, String region, String service, String operation, long calls) {}

    void add(CallContext call) {
        counts.computeIfAbsent(CallKey.of(call), key -> new LongAdder()).increment();
    }

    List<Count> matching(Predicate<CallKey> matches) {
        return counts.entrySet().stream()
                .filter(entry -> matches.test(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> count(entry.getKey(), entry.getValue().sum()))
                .toList();
    }

    private static Count count(CallKey key, long calls) {
        return new Count(key.account(), key.region(), key.service(), key.operation(), calls);
    }

    void reset() {
        counts.clear();
    }
}
