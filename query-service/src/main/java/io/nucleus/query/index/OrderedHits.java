package io.nucleus.query.index;

import java.util.Arrays;
import org.apache.lucene.util.IntroSelector;
import org.apache.lucene.util.IntroSorter;

/**
 * Documents in an order, of which only as much is worked out as is asked for: a page costs the same however deep it lies.
 * Twelve bytes a document. Not for several threads at once.
 */
final class OrderedHits {
    private final int[] documents;
    private final long[] keys;
    private final int[] tieBreak;

    /**
     * @param documents in any order; kept, and changed
     * @param keys by which they are to be ordered, in the order of the documents; kept, and changed
     * @param tieBreak by document: orders those of equal keys
     */
    OrderedHits(int[] documents, long[] keys, int[] tieBreak) {
        this.documents = documents;
        this.keys = keys;
        this.tieBreak = tieBreak;
    }

    int size() {
        return documents.length;
    }

    /** The documents at these places; the end is exclusive and at most the size. */
    int[] slice(int from, int to) {
        if (from < to) {
            selectUpTo(from);
            if (to < documents.length) {
                new Selector().select(from, documents.length, to);
            }
            new Sorter().sort(from, to);
        }
        return Arrays.copyOfRange(documents, from, to);
    }

    private void selectUpTo(int from) {
        if (from > 0) {
            new Selector().select(0, documents.length, from);
        }
    }

    /** All documents, in order. */
    int[] all() {
        new Sorter().sort(0, documents.length);
        return documents;
    }

    private void exchange(int i, int j) {
        int document = documents[i];
        documents[i] = documents[j];
        documents[j] = document;
        long key = keys[i];
        keys[i] = keys[j];
        keys[j] = key;
    }

    private int compareTo(long key, int tie, int place) {
        int byKey = Long.compare(key, keys[place]);
        return byKey != 0 ? byKey : Integer.compare(tie, tieBreak[documents[place]]);
    }

    private final class Selector extends IntroSelector {
        private long pivotKey;
        private int pivotTie;

        @Override
        protected void swap(int i, int j) {
            exchange(i, j);
        }

        @Override
        protected void setPivot(int i) {
            pivotKey = keys[i];
            pivotTie = tieBreak[documents[i]];
        }

        @Override
        protected int comparePivot(int j) {
            return compareTo(pivotKey, pivotTie, j);
        }
    }

    private final class Sorter extends IntroSorter {
        private long pivotKey;
        private int pivotTie;

        @Override
        protected void swap(int i, int j) {
            exchange(i, j);
        }

        @Override
        protected void setPivot(int i) {
            pivotKey = keys[i];
            pivotTie = tieBreak[documents[i]];
        }

        @Override
        protected int comparePivot(int j) {
            return compareTo(pivotKey, pivotTie, j);
        }
    }
}
