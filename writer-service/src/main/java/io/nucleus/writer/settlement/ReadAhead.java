package io.nucleus.writer.settlement;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** What is read, in its order: the next ones are on their way while one is used. Waits for what is not there yet. Not thread-safe. */
final class ReadAhead<T> implements Iterator<T> {
    private static final int AHEAD = 4;

    private final Iterator<Uni<T>> source;
    private final Duration patience;
    private final Queue<CompletableFuture<T>> coming = new ArrayDeque<>();

    /** @param patience how long one of them may take */
    ReadAhead(Iterator<Uni<T>> source, Duration patience) {
        this.source = source;
        this.patience = patience;
    }

    @Override
    public boolean hasNext() {
        while (coming.size() < AHEAD && source.hasNext()) {
            coming.add(source.next().subscribeAsCompletionStage());
        }
        return !coming.isEmpty();
    }

    /** @throws RuntimeException the failure of reading it */
    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return Uni.createFrom().completionStage(coming.remove()).await().atMost(patience);
    }
}
