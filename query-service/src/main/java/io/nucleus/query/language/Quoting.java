package io.nucleus.query.language;

import java.util.function.IntPredicate;

/** How texts stand in queries and in messages. */
final class Quoting {
    private static final int MOST_CHARS = 40;

    private Quoting() {}

    /** In quotes if it is empty, or if a character asks for it. */
    static String quoted(String text, IntPredicate asksForQuotes) {
        return text.isEmpty() || text.chars().anyMatch(asksForQuotes) ? quoted(text) : text;
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A foreign text as it may stand in a message: short, without control characters. */
    static String excerpt(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        boolean isLong = clean.codePointCount(0, clean.length()) > MOST_CHARS;
        return "'" + (isLong ? clean.substring(0, clean.offsetByCodePoints(0, MOST_CHARS)) + "..." : clean) + "'";
    }
}
