package io.nucleus.query.language;

/**
 * A part of a query's text.
 *
 * @param position where it begins, from 0
 * @param text what it says: of a quoted one, without quotes
 */
record Token(Kind kind, int position, String text) {
    enum Kind {
        SPACE,
        /** At the beginning of a clause. */
        MINUS,
        COLON,
        COMMA,
        STAR,
        PLAIN,
        QUOTED,
        END
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
