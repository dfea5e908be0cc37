package io.nucleus.localaws.simulator.control;

/** What a fault does to a call. */
sealed interface Effect {
    /** The call is denied. */
    record Deny(DenialWording wording) implements Effect {}

    /** @param rate the part of calls that are throttled, 0 to 1 */
    record Throttle(double rate) implements Effect {}

    /**
     * Calls beyond a budget are throttled: one bucket per (account, region, API), as AWS has it.
     *
     * @param capacity how many calls may come at once
     * @param refillPerSecond how many more each second
     */
    record ThrottleBucket(double capacity, double refillPerSecond) implements Effect {}

    /**
     * The service fails.
     *
     * @param rate the part of calls, 0 to 1
     * @param status 500 or 503
     */
    record ServerError(double rate, int status) implements Effect {}

    /**
     * The answer is held back.
     *
     * @param jitterMillis up to so much more, evenly distributed
     */
    record Latency(long millis, long jitterMillis) implements Effect {}

    /** @param rate the part of connections that are cut instead of answered, 0 to 1 */
    record Reset(double rate) implements Effect {}

    /**
     * Pages are shorter than asked for, as AWS may always make them.
     *
     * @param size the most items of a page
     */
    record ShortPages(int size) implements Effect {}

    /** Every structure of an answer has members that nobody knows yet, as AWS may add any day. */
    record UnknownMembers() implements Effect {}
}
