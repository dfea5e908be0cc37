package io.nucleus.query.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.BytesRef;

/**
 * Sorts by a field's terms. Lucene's own comparator looks up the term of each document that it keeps for a while, which is
 * what deep pages spend their time on; this one only when terms of two segments must be compared, and then once.
 */
final class TermOrder extends FieldComparatorSource {
    static final TermOrder INSTANCE = new TermOrder();

    private TermOrder() {}

    @Override
    public FieldComparator<?> newComparator(String field, int hits, Pruning pruning, boolean reversed) {
        return new Comparator(field, hits);
    }

    private static final class Comparator extends FieldComparator<BytesRef> {
        private final String field;
        /** The segment of the document in each slot, its ordinal there, and its term if that was looked up. */
        private final int[] segments;

        private final int[] ordinals;
        private final BytesRef[] terms;
        private final List<SortedDocValues> values = new ArrayList<>();
        private BytesRef top;
        private int bottomSlot = -1;

        Comparator(String field, int hits) {
            this.field = field;
            this.segments = new int[hits];
            this.ordinals = new int[hits];
            this.terms = new BytesRef[hits];
        }

        @Override
        public int compare(int slot, int other) {
            return segments[slot] == segments[other]
                    ? Integer.compare(ordinals[slot], ordinals[other])
                    : value(slot).compareTo(value(other));
        }

        @Override
        public void setTopValue(BytesRef value) {
            top = value;
        }

        @Override
        public BytesRef value(int slot) {
            if (terms[slot] == null) {
                terms[slot] = lookUp(segments[slot], ordinals[slot]);
            }
            return terms[slot];
        }

        private BytesRef lookUp(int segment, int ordinal) {
            try {
                return ordinal < 0
                        ? new BytesRef()
                        : BytesRef.deepCopyOf(values.get(segment).lookupOrd(ordinal));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public LeafFieldComparator getLeafComparator(LeafReaderContext segment) throws IOException {
            values.add(DocValues.getSorted(segment.reader(), field));
            return new Leaf(values.size() - 1);
        }

        private final class Leaf implements LeafFieldComparator {
            private final int segment;
            private final SortedDocValues own;
            private final Bound topBound;
            private Bound bottom;

            Leaf(int segment) throws IOException {
                this.segment = segment;
                this.own = values.get(segment);
                this.topBound = top == null ? null : bound(top);
                if (bottomSlot >= 0) {
                    setBottom(bottomSlot);
                }
            }

            private Bound bound(BytesRef term) throws IOException {
                int ordinal = own.lookupTerm(term);
                return ordinal >= 0 ? new Bound(ordinal, true) : new Bound(-ordinal - 2, false);
            }

            @Override
            public void setBottom(int slot) throws IOException {
                bottomSlot = slot;
                bottom = segments[slot] == segment ? new Bound(ordinals[slot], true) : bound(value(slot));
            }

            @Override
            public int compareBottom(int doc) throws IOException {
                return bottom.compareTo(ordinal(doc));
            }

            @Override
            public int compareTop(int doc) throws IOException {
                return topBound.compareTo(ordinal(doc));
            }

            @Override
            public void copy(int slot, int doc) throws IOException {
                segments[slot] = segment;
                ordinals[slot] = ordinal(doc);
                terms[slot] = null;
            }

            private int ordinal(int doc) throws IOException {
                return own.advanceExact(doc) ? own.ordValue() : -1;
            }

            @Override
            public void setScorer(Scorable scorer) {
                // The order is of terms alone.
            }
        }
    }

    /**
     * A term among those of a segment.
     *
     * @param ordinal its own, or that of the one before it if the segment does not have it
     */
    private record Bound(int ordinal, boolean isThere) {
        int compareTo(int other) {
            return isThere ? Integer.compare(ordinal, other) : ordinal >= other ? 1 : -1;
        }
    }
}
