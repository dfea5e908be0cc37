package io.nucleus.query.language;

import io.nucleus.query.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what stands after a field's colon: values, separated by commas. */
final class ValueParser {
    static final int MOST_VALUES = 500;

    /** What follows {@code arn:} in an ARN, which therefore can be written as it is. */
    private static final Pattern REST_OF_ARN = Pattern.compile("aws[a-z-]*");

    private final String field;
    private final List<Token> tokens;
    private final int end;

    ValueParser(String field, List<Token> tokens, int end) {
        this.field = field;
        this.tokens = tokens;
        this.end = end;
    }

    private record Value(int position, List<Token> tokens) {
        String text() {
            return tokens.stream().map(Token::text).collect(Collectors.joining());
        }
    }

    private interface Reading<T> {
        T read(Value value) throws QuerySyntaxException;
    }

    private <T> List<T> each(Reading<T> reading) throws QuerySyntaxException {
        List<T> all = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            if (i == tokens.size() || tokens.get(i).is(Kind.COMMA)) {
                all.add(reading.read(value(begin, i)));
                begin = i + 1;
                check(all.size(), i);
            }
        }
        return all;
    }

    private void check(int count, int at) throws QuerySyntaxException {
        if (count > MOST_VALUES) {
            throw new QuerySyntaxException(position(at), "must have at most " + MOST_VALUES + " values in a term");
        }
    }

    private Value value(int from, int to) throws QuerySyntaxException {
        if (from == to) {
            String after = from == 0 ? field + ":" : ",";
            throw new QuerySyntaxException(position(to), "must have a value right after " + after);
        }
        return new Value(tokens.get(from).position(), tokens.subList(from, to));
    }

    private int position(int token) {
        return token < tokens.size() ? tokens.get(token).position() : end;
    }

    List<String> exact(ExactField wanted) throws QuerySyntaxException {
        return each(value -> {
            refuseWildcards(value);
            if (!wanted.isValid(value.text())) {
                throw unexpected(value, wanted.expected());
            }
            return value.text();
        });
    }

    private void refuseWildcards(Value value) throws QuerySyntaxException {
        for (Token token : value.tokens()) {
            if (token.is(Kind.STAR)) {
                throw new QuerySyntaxException(
                        token.position(),
                        "has a wildcard in " + field + "; it may stand in name, id, arn, state and the value of a tag");
            }
        }
    }

    private QuerySyntaxException unexpected(Value value, String expected) {
        return new QuerySyntaxException(
                value.position(), "must have " + expected + " in " + field + ", not " + Quoting.excerpt(value.text()));
    }

    List<TextPattern> patterns(TextField wanted) throws QuerySyntaxException {
        return each(value -> pattern(wanted == TextField.ARN ? wholeArn(value.tokens()) : value.tokens()));
    }

    private static List<Token> wholeArn(List<Token> tokens) {
        Token first = tokens.getFirst();
        if (!first.is(Kind.PLAIN) || !REST_OF_ARN.matcher(first.text()).matches()) {
            return tokens;
        }
        List<Token> whole = new ArrayList<>(tokens);
        whole.addFirst(new Token(Kind.PLAIN, first.position(), "arn:"));
        return whole;
    }

    private static TextPattern pattern(List<Token> tokens) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (Token token : tokens) {
            if (!token.is(Kind.STAR)) {
                piece.append(token.text());
            } else if (pieces.isEmpty() || !piece.isEmpty()) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        pieces.add(piece.toString());
        return new TextPattern(pieces);
    }

    List<TextPattern> tags() throws QuerySyntaxException {
        return each(value -> {
            TextPattern pattern = pattern(value.tokens());
            if (!Term.Tagged.isTag(pattern)) {
                throw unexpected(value, "a key, or key=value with wildcards in the value only,");
            }
            return pattern;
        });
    }

    List<TimeBound> bounds(TimeField wanted) throws QuerySyntaxException {
        return each(value -> {
            refuseWildcards(value);
            return TimeBoundParser.parse(value.text()).orElseThrow(() -> unexpected(value, TimeBoundParser.EXPECTED));
        });
    }
}
