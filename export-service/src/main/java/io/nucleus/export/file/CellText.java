package io.nucleus.export.file;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/** Texts as cells take them. What has to be changed for that is counted, so that a file can say so. */
final class CellText {
    /** Excel specifications and limits: total number of characters that a cell can contain. */
    static final int MOST_CHARS = 32_767;

    private static final int CHARS_OF_A_TAG = 24;
    private static final char REPLACEMENT = '\uFFFD';
    /** Excel reads {@code _x0041_} as A (ECMA-376, 22.9.2.19 ST_Xstring): an underscore that begins such is escaped itself. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private long replaced;
    private long cut;

    /** How many cells had characters that no cell can have. */
    long replaced() {
        return replaced;
    }

    /** How many cells were too long. */
    long cut() {
        return cut;
    }

    /** A text that the file's form can hold and whose meaning is the same wherever it can be. */
    String clean(String text) {
        String legal = legal(text);
        String escaped = legal.indexOf("_x") < 0 ? legal : ESCAPE.matcher(legal).replaceAll("_x005F_");
        if (escaped.length() <= MOST_CHARS) {
            return escaped;
        }
        cut++;
        String tail = "... [cut; " + text.length() + " characters]";
        int end = MOST_CHARS - tail.length();
        return escaped.substring(0, Character.isHighSurrogate(escaped.charAt(end - 1)) ? end - 1 : end) + tail;
    }

    /** Without what XML 1.0 cannot hold: control characters but tab and line ends, and halves of surrogate pairs. */
    private String legal(String text) {
        int at = firstIllegal(text, 0);
        if (at < 0) {
            return text;
        }
        replaced++;
        StringBuilder legal = new StringBuilder(text);
        for (; at >= 0; at = firstIllegal(text, at + 1)) {
            legal.setCharAt(at, REPLACEMENT);
        }
        return legal.toString();
    }

    private static int firstIllegal(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 ? c != '\t' && c != '\n' && c != '\r' : c >= 0xD800 && isIllegalAt(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isIllegalAt(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c >= 0xFFFE;
    }

    /**
     * Whether a spreadsheet might take the text for a formula (OWASP, "CSV Injection").
     *
     * @return false for an empty one
     */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty()
                && switch (text.charAt(0)) {
                    case '=', '+', '-', '@', '\t', '\r' -> true;
                    default -> false;
                };
    }

    /** Tags by key as {@code key=value; key=value}, with a backslash before what would be read otherwise. */
    static String tags(Map<String, String> tags) {
        if (tags.isEmpty()) {
            return "";
        }
        String[] keys = tags.keySet().toArray(String[]::new);
        Arrays.sort(keys);
        StringBuilder text = new StringBuilder(keys.length * CHARS_OF_A_TAG);
        for (String key : keys) {
            if (!text.isEmpty()) {
                text.append("; ");
            }
            append(text, key, true);
            append(text.append('='), tags.get(key), false);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String part, boolean key) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '\\' || c == ';' || (key && c == '=')) {
                text.append('\\');
            }
            text.append(c);
        }
    }
}
