package io.nucleus.query.index;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
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

/** Finds the documents that match. */
final class Hits {
    private final IndexReader reader;
    private final Query query;
    private final Duration limit;

    /** @param limit how long one search may take */
    Hits(IndexReader reader, Query query, Duration limit) {
        this.reader = reader;
        this.query = query;
        this.limit = limit;
    }

    /** Documents at some places, and how many match in all. */
    record Found(int[] documents, long total) {}

    /**
     * The documents from one place to another, exclusive: those near the beginning by keeping the best, others by ordering
     * all by their numbers.
     *
     * @param window how many may be kept
     */
    Found page(Sorting sorting, long from, int size, int window) throws IOException {
        if (from + size <= window) {
            TopFieldDocs top = collect(top(sorting.lucene(), null, (int) from + size, Integer.MAX_VALUE));
            int[] documents = documents(top.scoreDocs);
            int begin = (int) Math.min(from, documents.length);
            return new Found(Arrays.copyOfRange(documents, begin, documents.length), top.totalHits.value());
        }
        OrderedHits all = collect(sorting.keys());
        int begin = (int) Math.min(from, all.size());
        int end = (int) Math.min(from + size, all.size());
        return new Found(all.slice(begin, end), all.size());
    }

    /** The documents in the order of the index that follow one of them; fewer only at the end. */
    ScoreDoc[] after(FieldDoc last, int size) throws IOException {
        return collect(top(Sort.INDEXORDER, last, size, 1)).scoreDocs;
    }

    long count() throws IOException {
        return collect(new CountingCollectors());
    }

    /** @throws QueryTooSlowException if it took too long */
    <T> T collect(CollectorManager<?, T> collectors) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setTimeout(new QueryTimeoutImpl(limit.toMillis()));
        T result = searcher.search(query, collectors);
        if (searcher.timedOut()) {
            throw new QueryTooSlowException(limit);
        }
        return result;
    }

    private TopFieldCollectorManager top(Sort sort, FieldDoc after, int size, int countUpTo) {
        return new TopFieldCollectorManager(sort, Math.clamp(size, 1, Math.max(1, reader.maxDoc())), after, countUpTo);
    }

    static int[] documents(ScoreDoc[] found) {
        return Arrays.stream(found).mapToInt(hit -> hit.doc).toArray();
    }
}
