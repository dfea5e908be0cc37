package io.nucleus.query.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A field by its name, and how its values are read. */
record Field(String name, Reader reader) {
    /** Reads the tokens after the colon. */
    interface Reader {
        Term read(ValueParser values) throws QuerySyntaxException;
    }

    private static final List<Field> ALL = Stream.of(
                    Arrays.stream(ExactField.values())
                            .map(f -> new Field(f.text(), values -> new Term.Exact(f, values.exact(f)))),
                    Arrays.stream(TextField.values())
                            .map(f -> new Field(f.text(), values -> new Term.Matching(f, values.patterns(f)))),
                    Stream.of(new Field("tag", values -> new Term.Tagged(values.tags()))),
                    Arrays.stream(TimeField.values())
                            .map(f -> new Field(f.text(), values -> new Term.Timed(f, values.bounds(f)))))
            .flatMap(fields -> fields)
            .toList();

    /** Whatever the case of the name. */
    static Optional<Field> parse(String name) {
        return ALL.stream()
                .filter(field -> field.name.equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static String names() {
        return ALL.stream().map(Field::name).collect(Collectors.joining(", "));
    }

    /** @param end where the tokens end */
    Term term(List<Token> values, int end) throws QuerySyntaxException {
        return reader.read(new ValueParser(name, values, end));
    }
}
