package io.nucleus.localaws.simulator.estate;

import java.util.Optional;
import java.util.function.ToIntFunction;

/** Which resource a slot holds on a day. It must be cheap: counting a million resources calls it a million times. */
@FunctionalInterface
public interface Lifecycle {
    /** Empty if the slot holds nothing on the view's day. */
    Optional<Life> at(EstateView view, Cell cell, int slot);

    /** Resources come, change and go: about 2% of them on any day. The fixed slots stay. */
    static Lifecycle churning() {
        return anchored(Cell::fixed);
    }

    /** As {@link #churning}, but so many of the first slots stay for ever, because others refer to them. */
    static Lifecycle anchored(ToIntFunction<Cell> anchors) {
        return (view, cell, slot) -> slot < anchors.applyAsInt(cell)
                ? Optional.of(Lifetimes.permanent(cell.slotHash(slot), view.day()))
                : Lifetimes.churning(cell.slotHash(slot), view.day());
    }
}
