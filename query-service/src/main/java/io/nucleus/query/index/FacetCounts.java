package io.nucleus.query.index;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Counts the values of several fields in one pass. Counts by the ordinals of each segment and adds up by value: unlike
 * counting by global ordinals, nothing has to be built anew when a segment comes or goes.
 */
final class FacetCounts implements CollectorManager<FacetCounts.Counter, Map<String, Map<String, Long>>> {
    private final List<String> fields;

    FacetCounts(List<String> fields) {
        this.fields = List.copyOf(fields);
    }

    @Override
    public Counter newCollector() {
        return new Counter(fields);
    }

    /** By field, then by value in order. */
    @Override
    public Map<String, Map<String, Long>> reduce(Collection<Counter> counters) throws IOException {
        Map<String, Map<String, Long>> totals = new LinkedHashMap<>();
        fields.forEach(field -> totals.put(field, new TreeMap<>()));
        for (Counter counter : counters) {
            counter.finishSegment();
            counter.totals.forEach((field, counts) ->
                    counts.forEach((value, count) -> totals.get(field).merge(value, count, Long::sum)));
        }
        return totals;
    }

    static final class Counter extends SimpleCollector {
        private final List<String> fields;
        private final Map<String, Map<String, Long>> totals = new HashMap<>();
        private final SortedDocValues[] values;
        private final int[][] counts;

        Counter(List<String> fields) {
            this.fields = fields;
            this.values = new SortedDocValues[fields.size()];
            this.counts = new int[fields.size()][0];
        }

        @Override
        protected void doSetNextReader(LeafReaderContext segment) throws IOException {
            finishSegment();
            for (int f = 0; f < values.length; f++) {
                values[f] = DocValues.getSorted(segment.reader(), fields.get(f));
                counts[f] = new int[values[f].getValueCount()];
            }
        }

        @Override
        public void collect(int doc) throws IOException {
            for (int f = 0; f < values.length; f++) {
                if (values[f].advanceExact(doc)) {
                    counts[f][values[f].ordValue()]++;
                }
            }
        }

        private void finishSegment() throws IOException {
            for (int f = 0; f < values.length; f++) {
                Map<String, Long> total = totals.computeIfAbsent(fields.get(f), field -> new HashMap<>());
                for (int ordinal = 0; ordinal < counts[f].length; ordinal++) {
                    if (counts[f][ordinal] > 0) {
                        total.merge(values[f].lookupOrd(ordinal).utf8ToString(), (long) counts[f][ordinal], Long::sum);
                    }
                }
                counts[f] = new int[0];
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
