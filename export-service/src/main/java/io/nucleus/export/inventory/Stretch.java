package io.nucleus.export.inventory;

import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.time.Duration;

/** One streamed answer, as far as it goes. It has ended only if {@link #next} says so; one that was cut off fails. */
public final class Stretch<T> implements AutoCloseable {
    private final GuardedInput body;
    private final MappingIterator<T> values;

    Stretch(GuardedInput body, MappingIterator<T> values) {
        this.body = body;
        this.values = values;
    }

    /** @return null at the end */
    public T next() {
        try {
            return values.hasNextValue() ? values.nextValue() : null;
        } catch (IOException e) {
            throw QueryService.unavailable(e);
        }
    }

    /** How long the reader has been waiting for what comes next. */
    Duration waiting() {
        return body.waiting();
    }

    /** May be called by another thread, to wake the reader. */
    @Override
    public void close() {
        body.close();
    }
}
