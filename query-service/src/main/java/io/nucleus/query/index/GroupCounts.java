package io.nucleus.query.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the combinations of the values of fields. By the ordinals of each segment, as {@link FacetCounts}. */
final class GroupCounts implements CollectorManager<GroupCounts.Counter, Map<List<String>, Long>> {
    private final List<String> fields;

    GroupCounts(List<String> fields) {
        this.fields = List.copyOf(fields);
    }

    @Override
    public Counter newCollector() {
        return new Counter(fields);
    }

    @Override
    public Map<List<String>, Long> reduce(Collection<Counter> counters) throws IOException {
        Map<List<String>, Long> totals = new HashMap<>();
        for (Counter counter : counters) {
            counter.finishSegment();
            counter.totals.forEach((values, count) -> totals.merge(values, count, Long::sum));
        }
        return totals;
    }

    static final class Counter extends SimpleCollector {
        private final List<String> fields;
        private final Map<List<String>, Long> totals = new HashMap<>();
        private final SortedDocValues[] values;
        /** By the combined ordinals. */
        private Map<Long, long[]> counts = new HashMap<>();

        Counter(List<String> fields) {
            this.fields = fields;
            this.values = new SortedDocValues[fields.size()];
        }

        @Override
        protected void doSetNextReader(LeafReaderContext segment) throws IOException {
            finishSegment();
            for (int f = 0; f < values.length; f++) {
                values[f] = DocValues.getSorted(segment.reader(), fields.get(f));
            }
        }

        @Override
        public void collect(int doc) throws IOException {
            long combined = 0;
            for (SortedDocValues each : values) {
                if (!each.advanceExact(doc)) {
                    return;
                }
                combined = combined * each.getValueCount() + each.ordValue();
            }
            counts.computeIfAbsent(combined, ignored -> new long[1])[0]++;
        }

        private void finishSegment() throws IOException {
            for (Map.Entry<Long, long[]> each : counts.entrySet()) {
                totals.merge(texts(each.getKey()), each.getValue()[0], Long::sum);
            }
            counts = new HashMap<>();
        }

        private List<String> texts(long combined) throws IOException {
            List<String> texts = new ArrayList<>();
            long rest = combined;
            for (int f = values.length - 1; f >= 0; f--) {
                int count = values[f].getValueCount();
                texts.addFirst(values[f].lookupOrd((int) (rest % count)).utf8ToString());
                rest /= count;
            }
            return List.copyOf(texts);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
