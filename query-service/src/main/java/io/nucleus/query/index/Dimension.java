package io.nucleus.query.index;

import io.nucleus.query.language.ExactField;
import io.nucleus.query.language.Term;
import io.nucleus.query.language.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What resources are counted by. */
public enum Dimension {
    TYPE(Fields.TYPE),
    ACCOUNT(Fields.ACCOUNT),
    REGION(Fields.REGION),
    STATUS(Fields.STATUS),
    SERVICE(Fields.SERVICE),
    /** Without regard to case and accents, as states are compared; empty if a resource has none. */
    STATE(Fields.folded(Fields.STATE));

    private final String field;

    Dimension(String field) {
        this.field = field;
    }

    /** The field of the index that holds its values. */
    String field() {
        return field;
    }

    /** As the API writes it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a term of a query narrows this. */
    boolean isNarrowedBy(Term term) {
        return switch (term) {
            case Term.Exact(ExactField narrowed, List<String> ignored) ->
                narrowed.text().equals(text());
            case Term.Matching(TextField narrowed, List<?> ignored) ->
                narrowed.text().equals(text());
            case Term.Tagged ignored -> false;
            case Term.Timed ignored -> false;
            case Term.Containing ignored -> false;
        };
    }

    public static Optional<Dimension> parse(String text) {
        return Arrays.stream(values()).filter(d -> d.text().equals(text)).findFirst();
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(Dimension::text).toList();
    }
}
