package io.nucleus.query.language;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What a resource must be, or must not be. Values of one term are alternatives. */
public sealed interface Term {
    /** The field has one of these values, exactly: a type, an account, a region, a status. */
    record Exact(ExactField field, List<String> values) implements Term {
        public Exact {
            requireNonNull(field, "field is null");
            values = nonEmpty(values);
            values.forEach(field::check);
        }
    }

    /** The field's whole text matches one of these patterns, without regard to case and accents. */
    record Matching(TextField field, List<TextPattern> patterns) implements Term {
        public Matching {
            requireNonNull(field, "field is null");
            patterns = nonEmpty(patterns);
        }
    }

    /**
     * It has one of these tags: {@code key}, or {@code key=value} with wildcards after the first {@code =}. Case counts, as it
     * does for AWS.
     */
    record Tagged(List<TextPattern> patterns) implements Term {
        public Tagged {
            patterns = nonEmpty(patterns);
            patterns.forEach(Tagged::check);
        }

        private static void check(TextPattern pattern) {
            if (!isTag(pattern)) {
                throw new IllegalArgumentException(
                        "a tag must be a key, or key=value with wildcards in the value only");
            }
        }

        static boolean isTag(TextPattern pattern) {
            String first = pattern.pieces().getFirst();
            return !first.isEmpty() && !first.startsWith("=") && (pattern.isWhole() || first.indexOf('=') > 0);
        }
    }

    /** A time that lies within one of these bounds; what is not known lies nowhere. */
    record Timed(TimeField field, List<TimeBound> bounds) implements Term {
        public Timed {
            requireNonNull(field, "field is null");
            bounds = nonEmpty(bounds);
        }
    }

    /** The text occurs anywhere in the name, the id or the ARN, without regard to case and accents. */
    record Containing(String text) implements Term {
        public Containing {
            if (!isSearchable(text)) {
                throw new IllegalArgumentException("the text is blank, or nothing but accents");
            }
        }

        static boolean isSearchable(String text) {
            return !FoldedText.words(text).isEmpty();
        }
    }

    private static <T> List<T> nonEmpty(List<T> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a term needs a value");
        }
        return List.copyOf(values);
    }
}
