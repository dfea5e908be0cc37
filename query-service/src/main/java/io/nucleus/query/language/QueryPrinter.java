package io.nucleus.query.language;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a query as text. */
final class QueryPrinter {
    private QueryPrinter() {}

    static String print(ResourceQuery query) {
        return query.clauses().stream().map(QueryPrinter::print).collect(Collectors.joining(" "));
    }

    private static String print(Clause clause) {
        return (clause.negated() ? "-" : "") + print(clause.term());
    }

    private static String print(Term term) {
        return switch (term) {
            case Term.Exact(ExactField field, List<String> values) -> print(field.text(), values, value -> value);
            case Term.Matching(TextField field, List<TextPattern> patterns) ->
                print(field.text(), patterns, pattern -> print(pattern, field == TextField.ARN));
            case Term.Tagged(List<TextPattern> patterns) -> print("tag", patterns, pattern -> print(pattern, false));
            case Term.Timed(TimeField field, List<TimeBound> bounds) ->
                print(field.text(), bounds, TimeBoundParser::print);
            case Term.Containing(String text) ->
                text.startsWith("-")
                        ? Quoting.quoted(text)
                        : Quoting.quoted(text, c -> isSpecial((char) c) || c == ':');
        };
    }

    private static <T> String print(String field, List<T> values, Function<T, String> printed) {
        return field + ":" + values.stream().map(printed).collect(Collectors.joining(","));
    }

    /** @param mayBeShortened whether an unquoted beginning may have lost its {@code arn:} */
    private static String print(TextPattern pattern, boolean mayBeShortened) {
        if (pattern.isWhole()) {
            return piece(pattern.pieces().getFirst(), mayBeShortened);
        }
        return pattern.pieces().stream()
                .map(piece -> piece.isEmpty() ? "" : piece(piece, mayBeShortened))
                .collect(Collectors.joining("*"));
    }

    private static String piece(String piece, boolean mayBeShortened) {
        return mayBeShortened && piece.startsWith("aws")
                ? Quoting.quoted(piece)
                : Quoting.quoted(piece, c -> isSpecial((char) c) || c == ',' || c == '*');
    }

    private static boolean isSpecial(char c) {
        return c == '"' || Tokenizer.isSpace(c);
    }
}
