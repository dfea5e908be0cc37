package io.nucleus.localaws.simulator.protocol;

/**
 * Sees each call after it was authenticated and before its operation runs: where faults are injected and calls counted.
 */
@FunctionalInterface
public interface CallInterceptor {
    /**
     * @return what to do with the connection before and after the answer
     * @throws SimulatedError to refuse the call
     */
    Disposition before(CallContext call);

    /**
     * @param delayMillis how long the answer is held back
     * @param resetConnection whether the connection is cut instead of answering
     */
    record Disposition(long delayMillis, boolean resetConnection) {
        /** Answer at once. */
        public static final Disposition PROCEED = new Disposition(0, false);
    }
}
