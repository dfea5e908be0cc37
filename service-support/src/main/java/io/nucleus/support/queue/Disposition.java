package io.nucleus.support.queue;

import java.time.Duration;

/** What becomes of a message that was handled without a failure. */
public sealed interface Disposition {
    /** Its effect is durable: it is deleted. */
    record Done() implements Disposition {}

    /**
     * It cannot be handled yet, through no fault of its own: it comes again as a new message after the delay (at most 15
     * minutes, SQS's limit), so that waiting does not count as failing.
     */
    record Later(Duration delay) implements Disposition {}

    static Disposition done() {
        return new Done();
    }

    static Disposition later(Duration delay) {
        return new Later(delay);
    }
}
