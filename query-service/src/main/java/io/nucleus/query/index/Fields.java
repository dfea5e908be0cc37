package io.nucleus.query.index;

/** Names of the index's fields. */
final class Fields {
    static final String ARN = "arn";
    static final String ACCOUNT = "accountId";
    static final String REGION = "region";
    static final String TYPE = "resourceType";
    static final String SERVICE = "service";
    static final String STATUS = "discoveryStatus";
    static final String NAME = "name";
    static final String ID = "resourceId";
    static final String STATE = "state";
    /** Epoch milliseconds. */
    static final String FIRST = "firstDiscoveredAt";
    /** Epoch milliseconds; what counts also depends on {@link #SCOPE}. */
    static final String LAST = "lastDiscoveredAt";
    /** Epoch milliseconds; absent if the service does not say. */
    static final String CREATED = "createdAt";
    /** Epoch milliseconds. */
    static final String CHANGED = "changedAt";
    /** Epoch seconds. */
    static final String TTL = "ttl";
    /** Keys of tags, and {@code key=value}. */
    static final String TAG = "tag";
    /** Stored only: {@code key NUL value}. */
    static final String TAG_PAIR = "tagPair";
    /** Grams of name, id and ARN. */
    static final String TEXT = "text";
    /** The scope by which an <em>active</em> resource was last seen, see {@link ScopeReads}; missing ones have none. */
    static final String SCOPE = "scope";
    /** Orders the states of one resource, see {@link Stamp}. */
    static final String STAMP = "stamp";

    /** Lucene refuses a term of more than 32,766 bytes; AWS's longest tag has 128 + 256 characters. */
    private static final int MOST_CHARS = 4_096;

    private Fields() {}

    /** The field that holds a text without case and accents: it is compared and sorted by. */
    static String folded(String field) {
        return field + ".folded";
    }

    /** A text as a term: cut where Lucene would refuse all of the document. */
    static String term(String text) {
        return text.length() <= MOST_CHARS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, MOST_CHARS - 1)));
    }
}
