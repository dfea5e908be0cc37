package io.nucleus.localaws.simulator.control;

import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.CallInterceptor.Disposition;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** A fault in force. Which calls of a rate it strikes is a fixed sequence, so that a test meets the same each time. */
final class Fault {
    private final long id;
    private final CallMatch match;
    private final Effect effect;
    private final LongSupplier nanoTime;
    private final SplittableRandom random;
    private final Map<CallKey, TokenBucket> buckets = new ConcurrentHashMap<>();
    private Long remaining;
    private long struck;

    /** @param times how many calls it strikes before it is spent; null for no end */
    Fault(long id, CallMatch match, Effect effect, Long times, LongSupplier nanoTime) {
        this.id = id;
        this.match = match;
        this.effect = effect;
        this.remaining = times;
        this.nanoTime = nanoTime;
        this.random = new SplittableRandom(id);
    }

    long id() {
        return id;
    }

    CallMatch match() {
        return match;
    }

    Effect effect() {
        return effect;
    }

    /** How many calls it has struck. */
    synchronized long struck() {
        return struck;
    }

    /** How many it will still strike; null for no end. */
    synchronized Long remaining() {
        return remaining;
    }

    /**
     * @return what becomes of the call
     * @throws SimulatedError if the fault refuses it
     */
    Disposition apply(CallContext call) {
        if (!match.matches(call) || isExempt(call)) {
            return Disposition.PROCEED;
        }
        return switch (effect) {
            case Effect.Deny deny -> refuse(strikes(1), Refusals.denied(call, deny.wording()));
            case Effect.Throttle throttle -> refuse(strikes(throttle.rate()), Refusals.throttled(call));
            case Effect.ThrottleBucket bucket ->
                refuse(!hasBudget(call, bucket) && strikes(1), Refusals.throttled(call));
            case Effect.ServerError error -> refuse(strikes(error.rate()), Refusals.failed(call, error.status()));
            case Effect.Latency latency -> strikes(1) ? delay(latency) : Disposition.PROCEED;
            case Effect.Reset reset -> strikes(reset.rate()) ? new Disposition(0, true) : Disposition.PROCEED;
            case Effect.ShortPages pages ->
                strikes(1) ? Disposition.PROCEED.withPagesOf(pages.size()) : Disposition.PROCEED;
            case Effect.UnknownMembers unknown ->
                strikes(1) ? Disposition.PROCEED.withUnknownMembers() : Disposition.PROCEED;
        };
    }

    /** No policy can deny a caller to ask who it is (GetCallerIdentity, API reference). */
    private boolean isExempt(CallContext call) {
        return effect instanceof Effect.Deny && call.operation().equals("GetCallerIdentity");
    }

    private static Disposition refuse(boolean strikes, SimulatedError error) {
        if (strikes) {
            throw error;
        }
        return Disposition.PROCEED;
    }

    private boolean hasBudget(CallContext call, Effect.ThrottleBucket effect) {
        long now = nanoTime.getAsLong();
        return buckets.computeIfAbsent(
                        CallKey.of(call), key -> new TokenBucket(effect.capacity(), effect.refillPerSecond(), now))
                .take(now);
    }

    private synchronized Disposition delay(Effect.Latency latency) {
        return new Disposition(latency.millis() + random.nextLong(latency.jitterMillis() + 1), false);
    }

    private synchronized boolean strikes(double rate) {
        if (remaining != null && remaining == 0 || random.nextDouble() >= rate) {
            return false;
        }
        struck++;
        remaining = remaining == null ? null : remaining - 1;
        return true;
    }
}
