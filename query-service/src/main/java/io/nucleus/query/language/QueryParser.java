package io.nucleus.query.language;

import io.nucleus.query.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads a query by its tokens; what stands after a field is read by {@link ValueParser}. */
final class QueryParser {
    static final int MOST_CHARS = 4_096;
    private static final int MOST_CLAUSES = 64;
    private static final int MOST_WILDCARDS = 32;

    private final String text;
    private List<Token> tokens;
    private int next;

    QueryParser(String text) {
        this.text = text;
    }

    ResourceQuery parse() throws QuerySyntaxException {
        if (text.length() > MOST_CHARS) {
            throw new QuerySyntaxException(MOST_CHARS, "must have at most " + MOST_CHARS + " characters");
        }
        tokens = Tokenizer.tokens(text);
        List<Clause> clauses = new ArrayList<>();
        skipSpace();
        while (!peek().is(Kind.END)) {
            if (clauses.size() == MOST_CLAUSES) {
                throw new QuerySyntaxException(peek().position(), "must have at most " + MOST_CLAUSES + " terms");
            }
            clauses.add(clause());
            skipSpace();
        }
        checkWildcards();
        return new ResourceQuery(clauses);
    }

    private void checkWildcards() throws QuerySyntaxException {
        List<Token> stars = tokens.stream().filter(token -> token.is(Kind.STAR)).toList();
        if (stars.size() > MOST_WILDCARDS) {
            throw new QuerySyntaxException(
                    stars.get(MOST_WILDCARDS).position(), "must have at most " + MOST_WILDCARDS + " wildcards");
        }
    }

    private Token peek() {
        return tokens.get(next);
    }

    private void skipSpace() {
        if (peek().is(Kind.SPACE)) {
            next++;
        }
    }

    private Clause clause() throws QuerySyntaxException {
        boolean negated = peek().is(Kind.MINUS);
        if (negated) {
            next++;
        }
        List<Token> own = own();
        if (own.isEmpty()
                || (negated
                        && own.getFirst().text().startsWith("-")
                        && own.getFirst().is(Kind.PLAIN))) {
            throw new QuerySyntaxException(
                    peekPosition(own), "must have a term right after -, such as -status:missing");
        }
        return new Clause(negated, term(own));
    }

    private int peekPosition(List<Token> own) {
        return own.isEmpty() ? peek().position() : own.getFirst().position();
    }

    /** The tokens until the next space. */
    private List<Token> own() {
        int begin = next;
        while (!peek().is(Kind.SPACE) && !peek().is(Kind.END)) {
            next++;
        }
        return tokens.subList(begin, next);
    }

    private Term term(List<Token> own) throws QuerySyntaxException {
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i).is(Kind.COLON)) {
                Field field = field(own.subList(0, i), own.get(i));
                return field.term(own.subList(i + 1, own.size()), peek().position());
            }
        }
        String word = own.stream().map(Token::text).collect(Collectors.joining());
        if (!Term.Containing.isSearchable(word)) {
            throw new QuerySyntaxException(
                    own.getFirst().position(), "must hold something other than accents and spaces in a word");
        }
        return new Term.Containing(word);
    }

    private static Field field(List<Token> before, Token colon) throws QuerySyntaxException {
        if (before.isEmpty()) {
            throw new QuerySyntaxException(
                    colon.position(), "must have a field before :, one of " + Field.names() + HINT);
        }
        String name = before.stream().map(Token::text).collect(Collectors.joining());
        boolean isWord = before.size() == 1 && before.getFirst().is(Kind.PLAIN);
        return Field.parse(isWord ? name : "")
                .orElseThrow(() -> new QuerySyntaxException(
                        before.getFirst().position(),
                        "has the unknown field " + Quoting.excerpt(name) + "; expected one of " + Field.names()
                                + HINT));
    }

    private static final String HINT = ", or quotes around a word that has a colon";
}
