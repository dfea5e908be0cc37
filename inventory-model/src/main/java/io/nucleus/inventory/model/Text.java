package io.nucleus.inventory.model;

/** What error messages need to quote foreign text safely. */
final class Text {
    private static final int EXCERPT = 80;

    private Text() {}

    /** The text, cut so that a hostile value cannot flood a log or an answer; control characters become spaces. */
    static String excerpt(String text) {
        String clean = text.codePoints()
                .limit(EXCERPT)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.length() > EXCERPT ? clean + "..." : clean;
    }
}
