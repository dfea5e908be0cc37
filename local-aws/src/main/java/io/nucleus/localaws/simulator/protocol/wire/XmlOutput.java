package io.nucleus.localaws.simulator.protocol.wire;

import java.nio.charset.StandardCharsets;

/**
 * XML text as AWS's clients read it. Unlike the JDK's writers it keeps carriage returns (as character references), and
 * it does not depend on which StAX implementation the class path brings.
 */
final class XmlOutput {
    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder text = new StringBuilder(1024).append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    XmlOutput open(String name) {
        text.append('<').append(name).append('>');
        return this;
    }

    /** Starts an element that gets attributes; {@link #endAttributes} must follow. */
    XmlOutput openWithAttributes(String name) {
        text.append('<').append(name);
        return this;
    }

    XmlOutput attribute(String name, String value) {
        text.append(' ').append(name).append("=\"");
        escape(value, true);
        text.append('"');
        return this;
    }

    XmlOutput endAttributes() {
        text.append('>');
        return this;
    }

    XmlOutput close(String name) {
        text.append("</").append(name).append('>');
        return this;
    }

    XmlOutput element(String name, String content) {
        open(name);
        escape(content, false);
        return close(name);
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void escape(String value, boolean attribute) {
        int clean = 0;
        for (int i = 0; i < value.length(); i++) {
            String replacement = replacement(value.charAt(i), attribute);
            if (replacement != null) {
                text.append(value, clean, i).append(replacement);
                clean = i + 1;
            }
        }
        text.append(value, clean, value.length());
    }

    private static String replacement(char c, boolean attribute) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> attribute ? "&quot;" : null;
            case '\r' -> "&#13;";
            case '\t' -> attribute ? "&#9;" : null;
            case '\n' -> attribute ? "&#10;" : null;
            default -> isForbidden(c) ? String.valueOf(REPLACEMENT) : null;
        };
    }

    /** XML 1.0 has no way to write these at all. */
    private static boolean isForbidden(char c) {
        return c < 0x20 || c == '\uFFFE' || c == '\uFFFF';
    }
}
