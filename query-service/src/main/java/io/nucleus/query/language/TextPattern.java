package io.nucleus.query.language;

import java.util.List;
import java.util.stream.Stream;

/**
 * A text with wildcards, each of which stands for any text, also an empty one.
 *
 * @param pieces what stands between the wildcards: one piece more than there are wildcards; only the first and the last may be empty
 */
public record TextPattern(List<String> pieces) {
    public TextPattern {
        pieces = List.copyOf(pieces);
        if (pieces.isEmpty() || inner(pieces).stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("two wildcards stand side by side");
        }
    }

    private static List<String> inner(List<String> pieces) {
        return pieces.size() < 3 ? List.of() : pieces.subList(1, pieces.size() - 1);
    }

    /** A text without a wildcard. */
    public static TextPattern whole(String text) {
        return new TextPattern(List.of(text));
    }

    public boolean isWhole() {
        return pieces.size() == 1;
    }

    /** Whether its only wildcard stands at the end. */
    public boolean isPrefix() {
        return pieces.size() == 2 && pieces.getLast().isEmpty();
    }

    /** The same pattern of texts without case and accents. */
    public TextPattern folded() {
        String first = FoldedText.fold(pieces.getFirst());
        if (isWhole()) {
            return whole(first);
        }
        List<String> inner = inner(pieces).stream()
                .map(FoldedText::fold)
                .filter(piece -> !piece.isEmpty())
                .toList();
        return new TextPattern(Stream.of(List.of(first), inner, List.of(FoldedText.fold(pieces.getLast())))
                .flatMap(List::stream)
                .toList());
    }

    public boolean matches(String text) {
        String first = pieces.getFirst();
        String last = pieces.getLast();
        if (isWhole()) {
            return text.equals(first);
        }
        if (text.length() < first.length() + last.length() || !text.startsWith(first) || !text.endsWith(last)) {
            return false;
        }
        int at = first.length();
        int end = text.length() - last.length();
        for (String piece : inner(pieces)) {
            int found = text.indexOf(piece, at);
            if (found < 0 || found + piece.length() > end) {
                return false;
            }
            at = found + piece.length();
        }
        return true;
    }
}
