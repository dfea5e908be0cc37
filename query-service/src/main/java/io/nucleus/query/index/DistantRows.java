package io.nucleus.query.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongHeap;

/**
 * Finds rows far from the beginning of an order by a field's terms and then by ARN. A collector of Lucene's keeps an object for each
 * row before them, and compares the terms of many. Here a row is one number, made of the ordinals of its two terms; what lies before
 * the page is skipped by halves, and only the rest is merged term by term.
 */
final class DistantRows implements CollectorManager<DistantRows.Rows, Hits.Found> {
    /** So many rows are merged rather than skipped by halves. */
    private static final int MERGED = 100;

    private final String field;
    private final boolean descending;
    private final int from;
    private final int size;

    /** @param from the first row, from 0 */
    DistantRows(String field, boolean descending, int from, int size) {
        this.field = field;
        this.descending = descending;
        this.from = from;
        this.size = size;
    }

    @Override
    public Rows newCollector() {
        return new Rows();
    }

    @Override
    public Hits.Found reduce(Collection<Rows> collectors) throws IOException {
        List<Cursor> cursors = new ArrayList<>();
        long total = 0;
        for (Rows rows : collectors) {
            rows.finishSegment();
            total += rows.total;
            for (Segment segment : rows.segments) {
                cursors.add(new Cursor(segment));
            }
        }
        int left = skip(cursors);
        return new Hits.Found(merge(cursors, left), total);
    }

    /** Moves the cursors forward to where few rows are left before the page. @return how many */
    private int skip(List<Cursor> cursors) throws IOException {
        int left = from;
        while (left > MERGED) {
            Cursor pivot = cursors.stream()
                    .max(Comparator.comparingInt(Cursor::undecided))
                    .orElse(null);
            if (pivot == null || pivot.undecided() < 2) {
                break;
            }
            Row middle = pivot.middle();
            int[] before = new int[cursors.size()];
            for (int i = 0; i < before.length; i++) {
                before[i] = cursors.get(i).countBefore(middle);
            }
            int all = Arrays.stream(before).sum();
            for (int i = 0; i < before.length; i++) {
                cursors.get(i).decide(before[i], all <= left);
            }
            left -= all <= left ? all : 0;
        }
        return left;
    }

    /** @param skipped how many of the next rows lie before the page */
    private List<ScoreDoc> merge(List<Cursor> cursors, int skipped) throws IOException {
        PriorityQueue<Cursor> heads = new PriorityQueue<>();
        for (Cursor cursor : cursors) {
            if (cursor.look()) {
                heads.add(cursor);
            }
        }
        List<ScoreDoc> page = new ArrayList<>(size);
        for (int at = 0; at < skipped + size && !heads.isEmpty(); at++) {
            Cursor head = heads.remove();
            if (at >= skipped) {
                page.add(head.document());
            }
            if (head.advance()) {
                heads.add(head);
            }
        }
        return page;
    }

    private record Row(BytesRef term, BytesRef arn) {}

    /** Rows of a segment as numbers, which are in the order of the rows. */
    private final class Numbers {
        private final SortedDocValues terms;
        private final SortedDocValues arns;
        private final int last;

        Numbers(LeafReaderContext segment) throws IOException {
            terms = DocValues.getSorted(segment.reader(), field);
            arns = DocValues.getSorted(segment.reader(), Fields.ARN);
            last = terms.getValueCount() - 1;
        }

        /** The place of a document's term in the order. */
        long placeOf(int doc) throws IOException {
            return inOrder(ordinal(terms, doc));
        }

        /** Makes a place of an ordinal, and back. */
        private long inOrder(long ordinal) {
            return descending ? last - ordinal : ordinal;
        }

        long of(long place, int doc) throws IOException {
            return place << Integer.SIZE | ordinal(arns, doc);
        }

        /** Every document has what can be sorted by: one without it would be counted and never shown. */
        private static int ordinal(SortedDocValues values, int doc) throws IOException {
            if (!values.advanceExact(doc)) {
                throw new IllegalStateException("a document lacks a field that it is sorted by");
            }
            return values.ordValue();
        }

        BytesRef term(long number) throws IOException {
            return BytesRef.deepCopyOf(terms.lookupOrd((int) inOrder(number >>> Integer.SIZE)));
        }

        BytesRef arn(long number) throws IOException {
            return BytesRef.deepCopyOf(arns.lookupOrd((int) number));
        }

        Row row(long number) throws IOException {
            return new Row(term(number), arn(number));
        }

        /** The least number of a row that is not before that one, which may be another segment's. */
        long least(Row row) throws IOException {
            int ordinal = terms.lookupTerm(row.term);
            if (ordinal < 0) {
                int above = -ordinal - 1;
                return (long) (descending ? last - above + 1 : above) << Integer.SIZE;
            }
            int own = arns.lookupTerm(row.arn);
            return inOrder(ordinal) << Integer.SIZE | (own >= 0 ? own : -own - 1);
        }
    }

    /** The first rows of a segment, in order. */
    private record Segment(LeafReaderContext context, Numbers numbers, long[] rows) {}

    /** Gathers the first rows of each segment; counts all. */
    final class Rows extends SimpleCollector {
        private final List<Segment> segments = new ArrayList<>();
        private long total;
        private LeafReaderContext context;
        private Numbers numbers;
        /** Complements, since it drops the least. */
        private LongHeap first;
        /** No row from here on counts any more. */
        private long beyond;
        /** A segment has as many rows before this one as are wanted of all. */
        private Row bound;

        @Override
        protected void doSetNextReader(LeafReaderContext segment) throws IOException {
            finishSegment();
            context = segment;
            numbers = new Numbers(segment);
            first = new LongHeap(Math.min(from + size, segment.reader().maxDoc()));
            beyond = bound == null ? Long.MAX_VALUE : numbers.least(bound);
        }

        @Override
        public void collect(int doc) throws IOException {
            total++;
            long place = numbers.placeOf(doc);
            if (place > beyond >>> Integer.SIZE) {
                return;
            }
            long number = numbers.of(place, doc);
            if (number < beyond) {
                first.insertWithOverflow(~number);
                if (first.size() == from + size) {
                    beyond = ~first.top();
                }
            }
        }

        private void finishSegment() throws IOException {
            if (first != null && first.size() > 0) {
                long[] rows = new long[first.size()];
                for (int i = 0; i < rows.length; i++) {
                    rows[i] = ~first.get(i + 1);
                }
                Arrays.sort(rows);
                segments.add(new Segment(context, numbers, rows));
                if (rows.length == from + size) {
                    bound = numbers.row(rows[rows.length - 1]);
                }
            }
            first = null;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    /** Goes through the rows of a segment. */
    private final class Cursor implements Comparable<Cursor> {
        private final LeafReaderContext context;
        private final Numbers numbers;
        private final long[] rows;
        private int at;
        /** No row from here on lies before the page. */
        private int end;

        private long place = -1;
        private BytesRef term;
        private BytesRef arn;

        Cursor(Segment segment) {
            this.context = segment.context;
            this.numbers = segment.numbers;
            this.rows = segment.rows;
            this.end = rows.length;
        }

        /** How many rows may lie before the page or not. */
        int undecided() {
            return end - at;
        }

        Row middle() throws IOException {
            return numbers.row(rows[at + (end - at) / 2]);
        }

        /** Of the undecided rows. */
        int countBefore(Row row) throws IOException {
            int found = Arrays.binarySearch(rows, at, end, numbers.least(row));
            return (found >= 0 ? found : -found - 1) - at;
        }

        /** @param skipped whether the next rows lie before the page, or else none of those after them does */
        void decide(int rows, boolean skipped) {
            if (skipped) {
                at += rows;
            } else {
                end = at + rows;
            }
        }

        /** @return false at the end */
        boolean advance() throws IOException {
            at++;
            return look();
        }

        boolean look() throws IOException {
            if (at == rows.length) {
                return false;
            }
            if (rows[at] >>> Integer.SIZE != place) {
                place = rows[at] >>> Integer.SIZE;
                term = numbers.term(rows[at]);
            }
            arn = null;
            return true;
        }

        private BytesRef arn() {
            if (arn == null) {
                try {
                    arn = numbers.arn(rows[at]);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
            return arn;
        }

        @Override
        public int compareTo(Cursor other) {
            int byTerm = term.compareTo(other.term);
            if (byTerm != 0) {
                return descending ? -byTerm : byTerm;
            }
            return arn().compareTo(other.arn());
        }

        /** The segment may hold older states of the resource, but those are deleted. */
        ScoreDoc document() throws IOException {
            PostingsEnum states = context.reader().postings(new Term(Fields.ARN, arn()), PostingsEnum.NONE);
            Bits live = context.reader().getLiveDocs();
            int doc = states.nextDoc();
            while (live != null && doc != DocIdSetIterator.NO_MORE_DOCS && !live.get(doc)) {
                doc = states.nextDoc();
            }
            return new FieldDoc(context.docBase + doc, Float.NaN, new Object[] {term, arn()});
        }
    }
}
