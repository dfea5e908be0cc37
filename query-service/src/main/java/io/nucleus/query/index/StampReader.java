package io.nucleus.query.index;

import io.nucleus.inventory.model.AccountId;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Looks up states of resources by ARN or account, without loading the resources. */
final class StampReader {
    private StampReader() {}

    /** @return null if there is no such resource */
    static Stamp stampOf(IndexReader reader, Term arn) throws IOException {
        for (LeafReaderContext segment : reader.leaves()) {
            LeafReader leaf = segment.reader();
            PostingsEnum documents = leaf.postings(arn, PostingsEnum.NONE);
            int document = documents == null ? DocIdSetIterator.NO_MORE_DOCS : nextLive(documents, leaf.getLiveDocs());
            if (document != DocIdSetIterator.NO_MORE_DOCS) {
                return stamp(DocValues.getBinary(leaf, Fields.STAMP), document);
            }
        }
        return null;
    }

    static Map<String, KnownResources.Known> ofAccount(IndexReader reader, AccountId accountId) throws IOException {
        Map<String, KnownResources.Known> known = new HashMap<>();
        for (LeafReaderContext segment : reader.leaves()) {
            LeafReader leaf = segment.reader();
            PostingsEnum documents = leaf.postings(new Term(Fields.ACCOUNT, accountId.value()), PostingsEnum.NONE);
            if (documents != null) {
                addAll(leaf, documents, known);
            }
        }
        return known;
    }

    private static void addAll(LeafReader leaf, PostingsEnum documents, Map<String, KnownResources.Known> known)
            throws IOException {
        SortedDocValues arns = DocValues.getSorted(leaf, Fields.ARN);
        SortedDocValues types = DocValues.getSorted(leaf, Fields.TYPE);
        BinaryDocValues stamps = DocValues.getBinary(leaf, Fields.STAMP);
        Bits live = leaf.getLiveDocs();
        for (int document = nextLive(documents, live);
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = nextLive(documents, live)) {
            known.put(text(arns, document), new KnownResources.Known(text(types, document), stamp(stamps, document)));
        }
    }

    private static int nextLive(PostingsEnum documents, Bits live) throws IOException {
        int document = documents.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
            document = documents.nextDoc();
        }
        return document;
    }

    private static String text(SortedDocValues values, int document) throws IOException {
        require(values.advanceExact(document), document);
        return values.lookupOrd(values.ordValue()).utf8ToString();
    }

    private static Stamp stamp(BinaryDocValues stamps, int document) throws IOException {
        require(stamps.advanceExact(document), document);
        return new Stamp(stamps.binaryValue().utf8ToString());
    }

    private static void require(boolean present, int document) throws IOException {
        if (!present) {
            throw new IOException("document " + document + " of the index is incomplete");
        }
    }
}
