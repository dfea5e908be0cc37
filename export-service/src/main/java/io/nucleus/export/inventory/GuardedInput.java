package io.nucleus.export.inventory;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Knows for how long a reader has been waiting, so that an answer that has stopped without ending can be given up. */
final class GuardedInput extends FilterInputStream {
    private static final long NOBODY_WAITS = 0;

    private volatile long waitingSince = NOBODY_WAITS;

    GuardedInput(InputStream in) {
        super(in);
    }

    /** How long the present read has been waiting; zero if nobody reads. */
    Duration waiting() {
        long since = waitingSince;
        return since == NOBODY_WAITS ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
    }

    @Override
    public int read() throws IOException {
        waitingSince = now();
        try {
            return super.read();
        } finally {
            waitingSince = NOBODY_WAITS;
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        waitingSince = now();
        try {
            return super.read(bytes, offset, length);
        } finally {
            waitingSince = NOBODY_WAITS;
        }
    }

    private static long now() {
        long now = System.nanoTime();
        return now == NOBODY_WAITS ? 1 : now;
    }

    /** Wakes a waiting reader, too. */
    @Override
    public void close() {
        try {
            super.close();
        } catch (IOException e) {
            // Nobody reads any further: how it ends does not matter.
        }
    }
}
