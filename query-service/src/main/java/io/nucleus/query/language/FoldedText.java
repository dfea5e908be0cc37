package io.nucleus.query.language;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Text as it is compared and searched: without case, accents and compatibility forms. Folding looks at one code point at a
 * time, so that a part of a text folds to a part of the folded text.
 */
public final class FoldedText {
    /** Never part of a folded text: it pads the end of what is indexed. */
    public static final char PADDING = '\uFFFF';

    /** The most code units that one folds into ({@link ASCIIFoldingFilter}). */
    private static final int MOST_EXPANSION = 4;

    private FoldedText() {}

    public static String fold(String text) {
        if (isPlain(text)) {
            return text;
        }
        String decomposed = Normalizer.normalize(withoutCase(text), Normalizer.Form.NFKD);
        String unmarked = keep(decomposed, c -> Character.getType(c) != Character.NON_SPACING_MARK && c != PADDING);
        return withoutCase(toAscii(withoutCase(unmarked)));
    }

    private static String withoutCase(String text) {
        return collect(text.codePoints().map(c -> Character.toLowerCase(Character.toUpperCase(c))));
    }

    private static String keep(String text, IntPredicate which) {
        return collect(text.codePoints().filter(which));
    }

    private static String collect(IntStream points) {
        return points.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The folded text's words, as white space separates them. */
    public static List<String> words(String text) {
        return Arrays.stream(fold(text).split("[\\p{IsWhite_Space}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 0x80 && (c < 'A' || c > 'Z'));
    }

    private static String toAscii(String text) {
        char[] out = new char[text.length() * MOST_EXPANSION];
        int length = ASCIIFoldingFilter.foldToASCII(text.toCharArray(), 0, out, 0, text.length());
        return new String(out, 0, length);
    }
}
