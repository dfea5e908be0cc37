package io.nucleus.query.index;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** A {@link ResourceOrder} as a Lucene sort. */
final class SortOrder {
    private SortOrder() {}

    /** @param mirrored the same order read from its end */
    static Sort of(ResourceOrder order, ScopeReads scopeReads, AccountRanks accountRanks, boolean mirrored) {
        boolean reverse = order.descending() != mirrored;
        SortField first =
                switch (order.by()) {
                    case NAME -> term(Fields.folded(Fields.NAME), reverse);
                    case RESOURCE_ID -> term(Fields.folded(Fields.ID), reverse);
                    case STATE -> term(Fields.folded(Fields.STATE), reverse);
                    case RESOURCE_ARN -> term(Fields.ARN, reverse);
                    case RESOURCE_TYPE -> term(Fields.TYPE, reverse);
                    case SERVICE -> term(Fields.SERVICE, reverse);
                    case REGION -> term(Fields.REGION, reverse);
                    case ACCOUNT_ID -> term(Fields.ACCOUNT, reverse);
                    case DISCOVERY_STATUS -> term(Fields.STATUS, reverse);
                    case FIRST_DISCOVERED_AT -> new SortField(Fields.FIRST, SortField.Type.LONG, reverse);
                    case CHANGED_AT -> new SortField(Fields.CHANGED, SortField.Type.LONG, reverse);
                    case CREATED_AT -> new SortField(Fields.CREATED, SortField.Type.LONG, reverse, Long.MIN_VALUE);
                    case ACCOUNT_NAME ->
                        new OrdinalSource(Fields.ACCOUNT, null, accountRanks::ofAccount).getSortField(reverse);
                    case LAST_DISCOVERED_AT ->
                        new OrdinalSource(Fields.SCOPE, Fields.LAST, scopeReads::lastRead).getSortField(reverse);
                };
        return new Sort(first, term(Fields.ARN, mirrored));
    }

    private static SortField term(String field, boolean reverse) {
        return new SortField(field, TermOrder.INSTANCE, reverse);
    }
}
