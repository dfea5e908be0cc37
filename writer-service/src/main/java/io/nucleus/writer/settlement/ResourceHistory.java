package io.nucleus.writer.settlement;

/** What was where on which day. */
public interface ResourceHistory {
    /** What came of a commit. */
    enum Result {
        COMMITTED,
        /** It had been committed before. */
        REPLAYED,
        /** There was nothing to add: no resources, or newer rows for all of them. */
        NOTHING_NEW
    }

    /**
     * Adds one row for each resource of the settled account to the scan's day; a later scan of the day replaces rows of an earlier
     * one, never the other way round. Blocks. May be repeated.
     */
    Result commit(Settlement settlement, AccountSpool spool);
}
