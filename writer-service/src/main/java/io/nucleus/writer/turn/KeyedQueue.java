package io.nucleus.writer.turn;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Runs work of the same key one after the other, within this process: so that two messages that finish the same region or account
 * do not do all of it twice. It is there to save work; what makes repetition harmless is elsewhere.
 *
 * @param <K> a value type
 */
public final class KeyedQueue<K> {
    private final Map<K, Deque<Ticket>> lines = new HashMap<>();

    private record Ticket(UniEmitter<? super Void> turn) {
        void call() {
            turn.complete(null);
        }
    }

    /** The work, begun when its turn has come. Whether it ends, fails or is cancelled, the next one has its turn then. */
    public <T> Uni<T> run(K key, Supplier<Uni<? extends T>> work) {
        return Uni.createFrom().deferred(() -> {
            Ticket[] ticket = new Ticket[1];
            return Uni.createFrom()
                    .<Void>emitter(emitter -> {
                        ticket[0] = new Ticket(emitter);
                        enter(key, ticket[0]);
                    })
                    .chain(work)
                    .onTermination()
                    .invoke(() -> leave(key, ticket[0]));
        });
    }

    private void enter(K key, Ticket ticket) {
        boolean first;
        synchronized (lines) {
            Deque<Ticket> line = lines.computeIfAbsent(key, k -> new ArrayDeque<>());
            line.add(ticket);
            first = line.size() == 1;
        }
        if (first) {
            ticket.call();
        }
    }

    private void leave(K key, Ticket ticket) {
        Ticket next;
        synchronized (lines) {
            Deque<Ticket> line = lines.get(key);
            if (line == null) {
                return;
            }
            boolean hadTurn = line.peek() == ticket;
            line.removeIf(t -> t == ticket);
            next = hadTurn ? line.peek() : null;
            if (line.isEmpty()) {
                lines.remove(key);
            }
        }
        if (next != null) {
            next.call();
        }
    }
}
