package io.nucleus.query.language;

import io.nucleus.query.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a query into tokens. Within quotes nothing has a meaning but {@code \"} and {@code \\}. */
final class Tokenizer {
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String text) {
        this.text = text;
    }

    /** All tokens; the last one is the end. */
    static List<Token> tokens(String text) throws QuerySyntaxException {
        Tokenizer tokenizer = new Tokenizer(text);
        while (tokenizer.at < text.length()) {
            tokenizer.next();
        }
        tokenizer.tokens.add(new Token(Kind.END, text.length(), ""));
        return List.copyOf(tokenizer.tokens);
    }

    private void next() throws QuerySyntaxException {
        char c = text.charAt(at);
        if (isSpace(c)) {
            run(Kind.SPACE);
        } else if (c == '"') {
            quoted();
        } else if (kind(c) == Kind.PLAIN) {
            run(Kind.PLAIN);
        } else {
            tokens.add(new Token(kind(c), at++, String.valueOf(c)));
        }
    }

    /** White space as Unicode defines it; none of it lies outside the first plane. */
    static boolean isSpace(char c) {
        return Character.isWhitespace(c) && (c < 0x1c || c > 0x1f) || Character.isSpaceChar(c) || c == 0x85;
    }

    private Kind kind(char c) {
        return switch (c) {
            case ':' -> Kind.COLON;
            case ',' -> Kind.COMMA;
            case '*' -> Kind.STAR;
            case '-' -> beginsClause() ? Kind.MINUS : Kind.PLAIN;
            default -> Kind.PLAIN;
        };
    }

    private boolean beginsClause() {
        return tokens.isEmpty() || tokens.getLast().is(Kind.SPACE);
    }

    private void run(Kind kind) {
        int begin = at++;
        while (at < text.length() && (kind == Kind.SPACE ? isSpace(text.charAt(at)) : isPlain(text.charAt(at)))) {
            at++;
        }
        tokens.add(new Token(kind, begin, text.substring(begin, at)));
    }

    private static boolean isPlain(char c) {
        return !isSpace(c) && c != '"' && c != ':' && c != ',' && c != '*';
    }

    private void quoted() throws QuerySyntaxException {
        int begin = at++;
        StringBuilder content = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length() && isEscapable(text.charAt(at + 1))) {
                at++;
            }
            content.append(text.charAt(at++));
        }
        if (at == text.length()) {
            throw new QuerySyntaxException(begin, "has a quote that is not closed; expected another \" after it");
        }
        at++;
        tokens.add(new Token(Kind.QUOTED, begin, content.toString()));
    }

    private static boolean isEscapable(char c) {
        return c == '"' || c == '\\';
    }
}
