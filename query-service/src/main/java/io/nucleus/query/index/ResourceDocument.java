package io.nucleus.query.index;

import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.store.resource.StoredResource;
import io.nucleus.query.language.FoldedText;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** A resource as a Lucene document, and back. */
final class ResourceDocument {
    /** Grows whenever what is written changes: an index on disk of another form is not used. */
    static final int FORM = 1;

    private static final char NUL = '\0';
    private static final String SCAN_REGION = "scanRegion";
    private static final FieldType GRAMS = grams();

    private ResourceDocument() {}

    private static FieldType grams() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }

    static Document write(StoredResource stored) {
        Resource r = stored.resource();
        Document document = new Document();
        exact(document, Fields.ARN, r.resourceArn().value());
        folded(document, Fields.ARN, r.resourceArn().value());
        exact(document, Fields.ACCOUNT, r.accountId().value());
        exact(document, Fields.TYPE, r.resourceType().value());
        exact(document, Fields.SERVICE, r.resourceType().service());
        exact(document, Fields.REGION, r.region());
        exact(document, Fields.STATUS, stored.discoveryStatus().text());
        text(document, Fields.NAME, r.name());
        text(document, Fields.ID, r.resourceId());
        text(document, Fields.STATE, r.state());
        time(document, Fields.FIRST, stored.firstDiscoveredAt());
        time(document, Fields.LAST, stored.lastDiscoveredAt());
        time(document, Fields.CHANGED, stored.changedAt());
        if (r.createdAt() != null) {
            time(document, Fields.CREATED, r.createdAt());
        }
        document.add(new LongPoint(Fields.TTL, stored.ttl().getEpochSecond()));
        document.add(new BinaryDocValuesField(
                Fields.STAMP, new BytesRef(Stamp.of(stored).value())));
        document.add(new StoredField(SCAN_REGION, stored.scanRegion()));
        if (stored.discoveryStatus() == DiscoveryStatus.ACTIVE) {
            String scope = ScopeReads.scope(
                    r.accountId().value(), stored.scanRegion(), r.resourceType().value());
            document.add(new StringField(Fields.SCOPE, scope, Field.Store.NO));
            document.add(new SortedDocValuesField(Fields.SCOPE, new BytesRef(scope)));
        }
        r.tags().forEach((key, value) -> tag(document, key, value));
        searchable(document, r);
        return document;
    }

    /** A value that is filtered by, counted, and sorted as it is. */
    private static void exact(Document document, String field, String value) {
        String term = Fields.term(value);
        document.add(new StringField(field, term, Field.Store.YES));
        document.add(new SortedDocValuesField(field, new BytesRef(term)));
    }

    /** A value that is shown as it is and compared without regard to case and accents. */
    private static void text(Document document, String field, String value) {
        document.add(new StoredField(field, value));
        folded(document, field, value);
    }

    private static void folded(Document document, String field, String value) {
        String term = Fields.term(FoldedText.fold(value));
        document.add(new StringField(Fields.folded(field), term, Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.folded(field), new BytesRef(term)));
    }

    private static void time(Document document, String field, Instant value) {
        document.add(new StoredField(field, value.toEpochMilli()));
        document.add(new NumericDocValuesField(field, value.toEpochMilli()));
        document.add(new LongPoint(field, value.toEpochMilli()));
    }

    private static void tag(Document document, String key, String value) {
        document.add(new StringField(Fields.TAG, Fields.term(key), Field.Store.NO));
        document.add(new StringField(Fields.TAG, Fields.term(key + "=" + value), Field.Store.NO));
        document.add(new StoredField(Fields.TAG_PAIR, key + NUL + value));
    }

    /** The name and the id are mostly parts of the ARN: what is found there need not be found twice. */
    private static void searchable(Document document, Resource r) {
        String arn = FoldedText.fold(r.resourceArn().value());
        grams(document, arn);
        for (String text : new String[] {FoldedText.fold(r.name()), FoldedText.fold(r.resourceId())}) {
            if (!arn.contains(text)) {
                grams(document, text);
            }
        }
    }

    private static void grams(Document document, String folded) {
        document.add(new Field(Fields.TEXT, GramAnalyzer.padded(folded), GRAMS));
    }

    static IndexedResource read(Document document) {
        return new IndexedResource(
                document.get(Fields.ARN),
                document.get(Fields.ID),
                document.get(Fields.TYPE),
                document.get(Fields.SERVICE),
                document.get(Fields.NAME),
                document.get(Fields.REGION),
                document.get(Fields.ACCOUNT),
                document.get(Fields.STATE),
                tags(document),
                DiscoveryStatus.of(document.get(Fields.STATUS)),
                document.get(SCAN_REGION),
                document.getField(Fields.CREATED) == null ? null : instant(document, Fields.CREATED),
                instant(document, Fields.CHANGED),
                instant(document, Fields.FIRST),
                instant(document, Fields.LAST));
    }

    private static Map<String, String> tags(Document document) {
        Map<String, String> tags = new TreeMap<>();
        Arrays.stream(document.getValues(Fields.TAG_PAIR)).forEach(pair -> {
            int nul = pair.indexOf(NUL);
            tags.put(pair.substring(0, nul), pair.substring(nul + 1));
        });
        return tags;
    }

    private static Instant instant(Document document, String field) {
        return Instant.ofEpochMilli(document.getField(field).numericValue().longValue());
    }
}
