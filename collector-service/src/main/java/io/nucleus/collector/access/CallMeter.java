package io.nucleus.collector.access;

import java.util.concurrent.atomic.LongAdder;

/** Counts the requests that were sent to AWS, retries included. */
public final class CallMeter {
    private final LongAdder requests = new LongAdder();

    void requestSent() {
        requests.increment();
    }

    public long requests() {
        return requests.sum();
    }
}
