package io.nucleus.localaws.simulator.control;

import io.nucleus.inventory.model.Regions;
import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.CallInterceptor;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Stands before every call: counts it, refuses it where the account has no such region, and lets the faults in force have
 * their way. Thread-safe.
 */
public final class Controls implements CallInterceptor {
    private final Estate estate;
    private final LongSupplier nanoTime;
    private final CallCounts counts = new CallCounts();
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final AtomicLong lastId = new AtomicLong();

    /** @param nanoTime what fills token buckets, for instance {@code System::nanoTime} */
    public Controls(Estate estate, LongSupplier nanoTime) {
        this.estate = estate;
        this.nanoTime = nanoTime;
    }

    @Override
    public Disposition before(CallContext call) {
        counts.add(call);
        refuseUnknownRegion(call);
        long delay = 0;
        boolean reset = false;
        int pageLimit = Integer.MAX_VALUE;
        boolean unknownMembers = false;
        for (Fault fault : faults) {
            Disposition disposition = fault.apply(call);
            delay += disposition.delayMillis();
            reset |= disposition.resetConnection();
            pageLimit = Math.min(pageLimit, disposition.pageLimit());
            unknownMembers |= disposition.unknownMembers();
        }
        return new Disposition(delay, reset, pageLimit, unknownMembers);
    }

    private void refuseUnknownRegion(CallContext call) {
        boolean enabled = call.region().equals(Regions.GLOBAL)
                || estate.plan()
                        .account(call.accountId())
                        .filter(account -> account.isEnabled(call.region()))
                        .isPresent();
        if (!enabled) {
            throw Refusals.regionNotEnabled(call);
        }
    }

    CallCounts counts() {
        return counts;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** The fault is in force from the next call on. */
    Fault add(CallMatch match, Effect effect, Long times) {
        Fault fault = new Fault(lastId.incrementAndGet(), match, effect, times, nanoTime);
        faults.add(fault);
        return fault;
    }

    /** Whether there was such a fault. */
    boolean remove(long id) {
        return faults.removeIf(fault -> fault.id() == id);
    }

    void clearFaults() {
        faults.clear();
    }
}
