package io.nucleus.benchmarks.write;

/** Waiting for something outside. */
final class Waiting {
    private static final long MILLIS = 50;

    private Waiting() {}

    static void pause() {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
