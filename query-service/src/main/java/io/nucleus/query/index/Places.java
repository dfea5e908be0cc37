package io.nucleus.query.index;

import io.nucleus.query.language.FoldedText;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/** {@link Place}s as Lucene has them. */
final class Places {
    private Places() {}

    /** @param found what a sorted search found */
    static Place of(ScoreDoc found, ResourceRow row, ResourceOrder order) {
        if (order.by() == ResourceOrder.By.ACCOUNT_NAME) {
            return new Place(FoldedText.fold(row.accountName()), 0, row.resourceArn());
        }
        return switch (((FieldDoc) found).fields[0]) {
            case BytesRef text -> new Place(text.utf8ToString(), 0, row.resourceArn());
            case Long number -> new Place(null, number, row.resourceArn());
            default -> throw new IllegalStateException("a column is sorted by a text or a number");
        };
    }

    static FieldDoc lucene(Place place, ResourceOrder order, AccountRanks ranks) {
        Object value =
                switch (order.by()) {
                    case ACCOUNT_NAME -> ranks.ofName(place.text());
                    case FIRST_DISCOVERED_AT, LAST_DISCOVERED_AT, CHANGED_AT, CREATED_AT -> place.number();
                    default -> new BytesRef(place.text());
                };
        return new FieldDoc(Integer.MAX_VALUE, 0f, new Object[] {value, new BytesRef(Fields.term(place.arn()))});
    }
}
