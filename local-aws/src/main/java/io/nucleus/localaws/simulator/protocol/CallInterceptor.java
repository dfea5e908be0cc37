package io.nucleus.localaws.simulator.protocol;

/**
 * Sees each call after it was authenticated and before its operation runs: where faults are injected and calls counted.
 */
@FunctionalInterface
public interface CallInterceptor {
    /**
     * @return what to do with the connection before and after the answer
     * @throws SimulatedError to refuse the call. The query protocol's common codes ({@code AccessDenied},
     *     {@code Throttling}, {@code ServiceUnavailable}, {@code InternalFailure}) become what the called service says
     *     for them, with its status: {@code UnauthorizedOperation} of EC2, {@code AccessDeniedException} of DynamoDB
     */
    Disposition before(CallContext call);

    /**
     * @param delayMillis how long the answer is held back; the operation itself runs at once
     * @param resetConnection whether the connection is cut instead of answering; the operation does not run
     * @param pageLimit the most items of a page, whatever the caller asks for
     * @param unknownMembers whether every structure of the answer has members that the service's model does not have
     */
    record Disposition(long delayMillis, boolean resetConnection, int pageLimit, boolean unknownMembers) {
        /** Answer at once. */
        public static final Disposition PROCEED = new Disposition(0, false);

        public Disposition(long delayMillis, boolean resetConnection) {
            this(delayMillis, resetConnection, Integer.MAX_VALUE, false);
        }

        public Disposition withPagesOf(int size) {
            return new Disposition(delayMillis, resetConnection, size, unknownMembers);
        }

        public Disposition withUnknownMembers() {
            return new Disposition(delayMillis, resetConnection, pageLimit, true);
        }
    }
}
