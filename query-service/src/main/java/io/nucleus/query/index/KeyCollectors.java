package io.nucleus.query.index;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LongValues;
import org.apache.lucene.search.LongValuesSource;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.ArrayUtil;

/** Collects all matching documents, each with the number that it is ordered by. */
final class KeyCollectors implements CollectorManager<KeyCollectors.Keys, OrderedHits> {
    private final LongValuesSource source;
    private final boolean reverse;
    private final int[] tieBreak;

    /** @param reverse the greatest number first; ties stay in the order of the tie break */
    KeyCollectors(LongValuesSource source, boolean reverse, int[] tieBreak) {
        this.source = source;
        this.reverse = reverse;
        this.tieBreak = tieBreak;
    }

    @Override
    public Keys newCollector() {
        return new Keys();
    }

    @Override
    public OrderedHits reduce(Collection<Keys> collected) {
        int size = collected.stream().mapToInt(k -> k.size).sum();
        int[] documents = new int[size];
        long[] keys = new long[size];
        int at = 0;
        for (Keys each : collected) {
            System.arraycopy(each.documents, 0, documents, at, each.size);
            System.arraycopy(each.keys, 0, keys, at, each.size);
            at += each.size;
        }
        return new OrderedHits(documents, keys, tieBreak);
    }

    final class Keys extends SimpleCollector {
        private int[] documents = new int[1_024];
        private long[] keys = new long[1_024];
        private int size;
        private int base;
        private LongValues values;

        @Override
        protected void doSetNextReader(LeafReaderContext segment) throws IOException {
            base = segment.docBase;
            values = source.getValues(segment, null);
        }

        @Override
        public void collect(int document) throws IOException {
            documents = ArrayUtil.grow(documents, size + 1);
            keys = ArrayUtil.grow(keys, size + 1);
            documents[size] = base + document;
            long key = values.advanceExact(document) ? values.longValue() : Long.MIN_VALUE;
            // The complement, unlike the negation, turns the order of all numbers round.
            keys[size++] = reverse ? ~key : key;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
