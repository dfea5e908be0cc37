package io.nucleus.query.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** A {@link ResourceOrder} as a Lucene sort. */
final class SortOrder {
    private SortOrder() {}

    /** @param mirrored the same order read from its end */
    static Sort of(ResourceOrder order, IndexView view, boolean mirrored) throws IOException {
        boolean reverse = order.descending() != mirrored;
        Optional<String> field = termField(order);
        SortField first = field.isPresent() ? term(field.get(), reverse) : number(order, view, reverse);
        return new Sort(first, term(Fields.ARN, mirrored));
    }

    /** The field by whose terms it is sorted; empty if it is by a number. */
    static Optional<String> termField(ResourceOrder order) {
        return switch (order.by()) {
            case NAME -> Optional.of(Fields.folded(Fields.NAME));
            case RESOURCE_ID -> Optional.of(Fields.folded(Fields.ID));
            case STATE -> Optional.of(Fields.folded(Fields.STATE));
            case RESOURCE_ARN -> Optional.of(Fields.ARN);
            case RESOURCE_TYPE -> Optional.of(Fields.TYPE);
            case SERVICE -> Optional.of(Fields.SERVICE);
            case REGION -> Optional.of(Fields.REGION);
            case ACCOUNT_ID -> Optional.of(Fields.ACCOUNT);
            case DISCOVERY_STATUS -> Optional.of(Fields.STATUS);
            case FIRST_DISCOVERED_AT, LAST_DISCOVERED_AT, CHANGED_AT, CREATED_AT, ACCOUNT_NAME -> Optional.empty();
        };
    }

    private static SortField number(ResourceOrder order, IndexView view, boolean reverse) throws IOException {
        return switch (order.by()) {
            case CHANGED_AT -> new SortField(Fields.CHANGED, SortField.Type.LONG, reverse);
            case CREATED_AT -> new SortField(Fields.CREATED, SortField.Type.LONG, reverse, Long.MIN_VALUE);
            case ACCOUNT_NAME -> view.accountOrder().getSortField(reverse);
            case LAST_DISCOVERED_AT -> view.lastReads().getSortField(reverse);
            case FIRST_DISCOVERED_AT -> new SortField(Fields.FIRST, SortField.Type.LONG, reverse);
            default -> throw new IllegalArgumentException(order.by() + " is no number");
        };
    }

    private static SortField term(String field, boolean reverse) {
        return new SortField(field, TermOrder.INSTANCE, reverse);
    }
}
