package io.nucleus.query.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;

/** Walks through all rows of an answer in bounded memory. Not for several threads at once. */
public final class ResourceCursor {
    private final Snapshot snapshot;
    private final Hits hits;
    private final Sort sort;
    private List<ScoreDoc> ahead = List.of();
    private FieldDoc last;
    private boolean atEnd;

    /** @param sort null for the order of the index, in which each window costs only itself */
    ResourceCursor(Snapshot snapshot, Hits hits, Sort sort) {
        this.snapshot = snapshot;
        this.hits = hits;
        this.sort = sort == null ? Sort.INDEXORDER : sort;
    }

    /** The rows that follow, at most so many; empty at the end. */
    public List<ResourceRow> next(int most) throws IOException {
        if (ahead.isEmpty() && !atEnd) {
            ahead = hits.after(sort, last);
            atEnd = ahead.size() < hits.window();
            last = ahead.isEmpty() ? last : (FieldDoc) ahead.getLast();
        }
        List<ScoreDoc> now = ahead.subList(0, Math.min(most, ahead.size()));
        ahead = ahead.subList(now.size(), ahead.size());
        return snapshot.rows(now);
    }
}
