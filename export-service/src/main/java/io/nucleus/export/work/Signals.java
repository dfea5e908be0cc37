package io.nucleus.export.work;

/** What an attempt and whoever watches it tell each other, from different threads. */
final class Signals {
    private volatile boolean lost;
    private volatile boolean stopped;
    private volatile long rows;
    private volatile long totalRows;

    Signals(long totalRows) {
        this.totalRows = totalRows;
    }

    void lose() {
        lost = true;
    }

    void stop() {
        stopped = true;
    }

    boolean isLost() {
        return lost;
    }

    boolean isStopped() {
        return stopped;
    }

    boolean isOver() {
        return lost || stopped;
    }

    void progress(long written) {
        rows = written;
        if (written > totalRows) {
            totalRows = written;
        }
    }

    long rows() {
        return rows;
    }

    long totalRows() {
        return totalRows;
    }

    void total(long expected) {
        totalRows = expected;
    }
}
