package io.nucleus.query.index;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/**
 * Finds documents of a sorted answer in bounded memory: pages from the nearer end, and all of them in windows of which each
 * continues where the last one ended.
 */
final class Hits {
    /** What is asked is bounded by its length; folding may make a text some times longer, each three characters of it a clause. */
    private static final int MOST_CLAUSES = 100_000;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    /** From here on {@link DistantRows} are quicker. */
    private static final int DISTANT = 200;

    private final IndexReader reader;
    private final Query query;
    private final Duration limit;
    private final int window;

    /**
     * @param limit how long one search may take
     * @param window how many rows are held at once
     */
    Hits(IndexReader reader, Query query, Duration limit, int window) {
        this.reader = reader;
        this.query = query;
        this.limit = limit;
        this.window = window;
    }

    /** Places of a page, and how many rows there are in all. */
    record Found(List<ScoreDoc> documents, long total) {}

    /**
     * @param from the first place, from 0
     * @throws PageTooDeepException if it is further from both ends than one search holds
     */
    Found page(ResourceOrder order, IndexView view, long from, int size) throws IOException {
        IndexSearcher searcher = searcher();
        if (from + size <= window) {
            return near(searcher, order, view, (int) from, size);
        }
        long total = search(searcher, new CountingCollectors());
        long end = Math.min(total, from + size);
        if (from >= total) {
            return new Found(List.of(), total);
        }
        if (total - from > window) {
            throw new PageTooDeepException(window);
        }
        Sort mirrored = SortOrder.of(order, view, true);
        ScoreDoc[] last = search(searcher, collector(mirrored, null, (int) (total - from), false)).scoreDocs;
        List<ScoreDoc> page = slice(last, (int) (total - end), (int) (end - from));
        Collections.reverse(page);
        return new Found(page, total);
    }

    private Found near(IndexSearcher searcher, ResourceOrder order, IndexView view, int from, int size)
            throws IOException {
        Optional<String> terms = SortOrder.termField(order);
        if (from >= DISTANT && terms.isPresent()) {
            return search(searcher, new DistantRows(terms.get(), order.descending(), from, size));
        }
        TopFieldDocs top = search(searcher, collector(SortOrder.of(order, view, false), null, from + size, true));
        return new Found(slice(top.scoreDocs, from, size), top.totalHits.value());
    }

    /** Those that follow a place, and how many rows there are in all. */
    Found following(Sort sort, FieldDoc place, int size) throws IOException {
        TopFieldDocs top = search(searcher(), collector(sort, place, size, true));
        return new Found(Arrays.asList(top.scoreDocs), top.totalHits.value());
    }

    /** The documents that follow, one window of them; fewer only at the end. */
    List<ScoreDoc> after(Sort sort, FieldDoc last) throws IOException {
        return Arrays.asList(search(searcher(), collector(sort, last, window, false)).scoreDocs);
    }

    int window() {
        return window;
    }

    long count() throws IOException {
        return search(searcher(), new CountingCollectors());
    }

    <T> T collect(CollectorManager<?, T> collectors) throws IOException {
        return search(searcher(), collectors);
    }

    private IndexSearcher searcher() {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setTimeout(new QueryTimeoutImpl(limit.toMillis()));
        return searcher;
    }

    private <T> T search(IndexSearcher searcher, CollectorManager<?, T> collectors) throws IOException {
        T result = searcher.search(query, collectors);
        if (searcher.timedOut()) {
            throw new QueryTooSlowException(limit);
        }
        return result;
    }

    private TopFieldCollectorManager collector(Sort sort, FieldDoc after, int size, boolean countAll) {
        int most = Math.max(1, Math.min(size, reader.maxDoc()));
        return new TopFieldCollectorManager(sort, most, after, countAll ? Integer.MAX_VALUE : 1);
    }

    private static List<ScoreDoc> slice(ScoreDoc[] documents, int from, int size) {
        int end = Math.min(documents.length, from + size);
        return from >= end
                ? List.of()
                : new ArrayList<>(Arrays.asList(documents).subList(from, end));
    }
}
