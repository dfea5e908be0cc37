package io.nucleus.query.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;

/**
 * Walks through all rows of an answer. In the order of the index each step costs only itself; in another order all is
 * ordered at the first step, and four bytes a row are held. Not for several threads at once.
 */
public final class ResourceCursor {
    private static final int AHEAD = 5_000;

    private final Snapshot snapshot;
    private final Hits hits;
    private final Sorting sorting;
    private int[] found = {};
    private int next;
    private FieldDoc last;
    private boolean atEnd;

    /** @param sorting null for the order of the index */
    ResourceCursor(Snapshot snapshot, Hits hits, Sorting sorting) {
        this.snapshot = snapshot;
        this.hits = hits;
        this.sorting = sorting;
    }

    /** The rows that follow, at most so many; empty at the end. */
    public List<ResourceRow> next(int most) throws IOException {
        if (next == found.length && !atEnd) {
            found = sorting == null ? ahead() : everything();
            next = 0;
        }
        int end = Math.min(found.length, next + most);
        int[] now = Arrays.copyOfRange(found, next, end);
        next = end;
        return snapshot.rows(now);
    }

    private int[] everything() throws IOException {
        atEnd = true;
        return hits.collect(sorting.keys()).all();
    }

    private int[] ahead() throws IOException {
        ScoreDoc[] more = hits.after(last, AHEAD);
        atEnd = more.length < AHEAD;
        last = more.length == 0 ? last : (FieldDoc) more[more.length - 1];
        return Hits.documents(more);
    }
}
