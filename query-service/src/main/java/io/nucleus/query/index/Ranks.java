package io.nucleus.query.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;

/**
 * The place of each document's value among all values of a field: four bytes a document and field, worked out when it is
 * first needed. It makes ordering everything a matter of comparing numbers.
 */
final class Ranks {
    private final IndexReader reader;
    private final Map<String, int[]> byField = new HashMap<>();

    Ranks(IndexReader reader) {
        this.reader = reader;
    }

    /** By document. */
    synchronized int[] of(String field) throws IOException {
        int[] known = byField.get(field);
        if (known == null) {
            known = read(field);
            byField.put(field, known);
        }
        return known;
    }

    private int[] read(String field) throws IOException {
        int[] ranks = new int[reader.maxDoc()];
        SortedDocValues values = MultiDocValues.getSortedValues(reader, field);
        for (int document = 0; values != null && document < ranks.length; document++) {
            if (values.advanceExact(document)) {
                ranks[document] = values.ordValue();
            }
        }
        return ranks;
    }
}
