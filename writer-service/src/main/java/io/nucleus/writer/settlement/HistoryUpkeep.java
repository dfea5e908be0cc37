package io.nucleus.writer.settlement;

/** What keeps the history cheap to read. It changes no row. Blocks. May be repeated, and may be left out. */
public interface HistoryUpkeep {
    /** Lets go of what only time travel could still reach: after each scan. */
    void expire();

    /** Merges small files, and removes files that nothing refers to: once a day. */
    void tidy();
}
