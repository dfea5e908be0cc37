package io.nucleus.query.index;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LongValues;
import org.apache.lucene.search.LongValuesSource;

/** {@link Ranks} as numbers of documents. */
final class RankSource extends LongValuesSource {
    private final int[] ranks;

    RankSource(int[] ranks) {
        this.ranks = ranks;
    }

    @Override
    public LongValues getValues(LeafReaderContext segment, DoubleValues scores) {
        return new LongValues() {
            private long value;

            @Override
            public long longValue() {
                return value;
            }

            @Override
            public boolean advanceExact(int document) {
                value = ranks[segment.docBase + document];
                return true;
            }
        };
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public LongValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext segment) {
        return false;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(ranks);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RankSource that && that.ranks == ranks;
    }

    @Override
    public String toString() {
        return "rank";
    }
}
