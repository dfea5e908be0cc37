package io.nucleus.query.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.search.LongValuesSource;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** A {@link ResourceOrder} in the two ways in which documents are ordered: by Lucene for the first ones, by number for all. */
final class Sorting {
    private static final SortField TIE_BREAK = new SortField(Fields.ARN, SortField.Type.STRING);

    private final ResourceOrder order;
    private final IndexView view;

    Sorting(ResourceOrder order, IndexView view) {
        this.order = order;
        this.view = view;
    }

    /** For finding the first ones. */
    Sort lucene() throws IOException {
        Optional<String> term = term();
        SortField first = term.isPresent()
                ? new SortField(term.get(), SortField.Type.STRING, order.descending())
                : numbers().getSortField(order.descending());
        return new Sort(first, TIE_BREAK);
    }

    /** For ordering all. */
    KeyCollectors keys() throws IOException {
        Optional<String> term = term();
        LongValuesSource source = term.isPresent() ? new RankSource(view.ranks().of(term.get())) : numbers();
        return new KeyCollectors(source, order.descending(), view.ranks().of(Fields.ARN));
    }

    private Optional<String> term() {
        return switch (order.by()) {
            case NAME -> Optional.of(Fields.sort(Fields.NAME));
            case RESOURCE_ID -> Optional.of(Fields.sort(Fields.ID));
            case STATE -> Optional.of(Fields.sort(Fields.STATE));
            case RESOURCE_ARN -> Optional.of(Fields.ARN);
            case RESOURCE_TYPE -> Optional.of(Fields.TYPE);
            case SERVICE -> Optional.of(Fields.SERVICE);
            case REGION -> Optional.of(Fields.REGION);
            case ACCOUNT_ID -> Optional.of(Fields.ACCOUNT);
            case DISCOVERY_STATUS -> Optional.of(Fields.STATUS);
            case ACCOUNT_NAME, FIRST_DISCOVERED_AT, LAST_DISCOVERED_AT, CHANGED_AT -> Optional.empty();
        };
    }

    private LongValuesSource numbers() throws IOException {
        return switch (order.by()) {
            case ACCOUNT_NAME ->
                new OrdinalSource(Fields.ACCOUNT, null, view.accountRanks()::get);
            case LAST_DISCOVERED_AT ->
                new OrdinalSource(Fields.SCOPE, Fields.LAST, view.scopeReads::lastRead);
            case FIRST_DISCOVERED_AT -> LongValuesSource.fromLongField(Fields.FIRST);
            case CHANGED_AT -> LongValuesSource.fromLongField(Fields.CHANGED);
            case NAME,
                    RESOURCE_ID,
                    RESOURCE_ARN,
                    RESOURCE_TYPE,
                    SERVICE,
                    REGION,
                    ACCOUNT_ID,
                    STATE,
                    DISCOVERY_STATUS ->
                throw new IllegalArgumentException(order.by() + " is not a number");
        };
    }
}
