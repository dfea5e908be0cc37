package io.nucleus.localaws.simulator.control;

import io.nucleus.localaws.simulator.protocol.CallContext;
import java.util.Comparator;

/** What calls are counted and throttled by, as AWS does. */
record CallKey(String account, String region, String service, String operation) implements Comparable<CallKey> {
    private static final Comparator<CallKey> ORDER = Comparator.comparing(CallKey::account)
            .thenComparing(CallKey::region)
            .thenComparing(CallKey::service)
            .thenComparing(CallKey::operation);

    static CallKey of(CallContext call) {
        return new CallKey(call.accountId(), call.region(), call.service(), call.operation());
    }

    @Override
    public int compareTo(CallKey other) {
        return ORDER.compare(this, other);
    }
}
