package io.nucleus.inventory.model;

/** What error messages need to quote foreign text safely. */
public final class Text {
    private static final int EXCERPT = 80;

    private Text() {}

    /** The text, cut so that a hostile value cannot flood a log or an answer; control characters become spaces. */
    public static String excerpt(String text) {
        return excerpt(text, EXCERPT);
    }

    /** As {@link #excerpt(String)}, with so many characters at most. */
    public static String excerpt(String text, int most) {
        String clean = text.codePoints()
                .limit(most)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.codePointCount(0, text.length()) > most ? clean + "..." : clean;
    }
}
