package io.nucleus.query.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LongValues;
import org.apache.lucene.search.LongValuesSource;

/**
 * A number for each document that is not in the index but follows from one of its terms: looked up once for each distinct
 * term of a segment, then by ordinal. For one state of the index: what was looked up is kept.
 */
final class OrdinalSource extends LongValuesSource {
    private final String termField;
    private final String floorField;
    private final ToLongFunction<String> valueOfTerm;
    private final Map<LeafReaderContext, long[]> known = new ConcurrentHashMap<>();

    /** @param floorField a number of the document below which the value never falls; null for none */
    OrdinalSource(String termField, String floorField, ToLongFunction<String> valueOfTerm) {
        this.termField = termField;
        this.floorField = floorField;
        this.valueOfTerm = valueOfTerm;
    }

    @Override
    public LongValues getValues(LeafReaderContext segment, DoubleValues scores) throws IOException {
        SortedDocValues terms = DocValues.getSorted(segment.reader(), termField);
        NumericDocValues floor = floorField == null ? null : DocValues.getNumeric(segment.reader(), floorField);
        return new Values(terms, values(segment, terms), floor);
    }

    private long[] values(LeafReaderContext segment, SortedDocValues terms) throws IOException {
        long[] values = known.get(segment);
        if (values == null) {
            values = new long[terms.getValueCount()];
            for (int ordinal = 0; ordinal < values.length; ordinal++) {
                values[ordinal] =
                        valueOfTerm.applyAsLong(terms.lookupOrd(ordinal).utf8ToString());
            }
            known.put(segment, values);
        }
        return values;
    }

    private static final class Values extends LongValues {
        private final SortedDocValues terms;
        private final long[] values;
        private final NumericDocValues floor;
        private long value;

        Values(SortedDocValues terms, long[] values, NumericDocValues floor) {
            this.terms = terms;
            this.values = values;
            this.floor = floor;
        }

        @Override
        public long longValue() {
            return value;
        }

        @Override
        public boolean advanceExact(int doc) throws IOException {
            value = terms.advanceExact(doc) ? values[terms.ordValue()] : Long.MIN_VALUE;
            if (floor != null && floor.advanceExact(doc)) {
                value = Math.max(value, floor.longValue());
            }
            return true;
        }
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
        return System.identityHashCode(this);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return "ordinal(" + termField + ")";
    }
}
