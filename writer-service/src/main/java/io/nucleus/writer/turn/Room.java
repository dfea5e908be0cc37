package io.nucleus.writer.turn;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/**
 * Bounds how much work is under way at a time by its size, within this process. Work begins in the order in which it came, once
 * there is room for it; what is larger than all the room has all of it for itself.
 */
public final class Room {
    private final long capacity;
    private final Deque<Ticket> waiting = new ArrayDeque<>();
    private long taken;

    /** @param capacity at least 1, in whatever sizes are counted in */
    public Room(long capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, not " + capacity);
        }
        this.capacity = capacity;
    }

    private static final class Ticket {
        private final long size;
        private final UniEmitter<? super Void> turn;
        private boolean begun;

        Ticket(long size, UniEmitter<? super Void> turn) {
            this.size = size;
            this.turn = turn;
        }
    }

    /** The work, begun when there is room. Whether it ends, fails or is cancelled, its room is free then. */
    public <T> Uni<T> run(long size, Supplier<Uni<? extends T>> work) {
        return Uni.createFrom().deferred(() -> {
            Ticket[] ticket = new Ticket[1];
            return Uni.createFrom()
                    .<Void>emitter(emitter -> {
                        ticket[0] = new Ticket(Math.clamp(size, 1, capacity), emitter);
                        enter(ticket[0]);
                    })
                    .chain(work)
                    .onTermination()
                    .invoke(() -> leave(ticket[0]));
        });
    }

    private void enter(Ticket ticket) {
        synchronized (waiting) {
            waiting.add(ticket);
        }
        callNext();
    }

    private void leave(Ticket ticket) {
        synchronized (waiting) {
            if (ticket.begun) {
                taken -= ticket.size;
            } else {
                waiting.remove(ticket);
            }
        }
        callNext();
    }

    private void callNext() {
        List<Ticket> next = new ArrayList<>();
        synchronized (waiting) {
            while (!waiting.isEmpty() && taken + waiting.peek().size <= capacity) {
                Ticket first = waiting.remove();
                first.begun = true;
                taken += first.size;
                next.add(first);
            }
        }
        next.forEach(ticket -> ticket.turn.complete(null));
    }
}
