package io.nucleus.query.index;

import static java.util.function.Predicate.not;

import io.nucleus.query.language.TextField;
import io.nucleus.query.language.TextPattern;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * Patterns as Lucene queries. A text without wildcards is a term; one that begins with something is looked for among the terms
 * that begin so. Anything else would have to look at all terms: instead the grams tell where its pieces occur, and only those
 * texts are compared.
 */
final class PatternQueries {
    /** The longest pieces leave few texts to compare; more of them would cost more than they save. */
    private static final int MOST_PIECES = 3;

    private PatternQueries() {}

    /** One query for each pattern with a wildcard, and one for all without. */
    static Stream<Query> of(TextField field, List<TextPattern> patterns) {
        List<TextPattern> folded = patterns.stream().map(TextPattern::folded).toList();
        return switch (field) {
            case NAME -> any(Fields.folded(Fields.NAME), folded, PatternQueries::ofText);
            case ID -> any(Fields.folded(Fields.ID), folded, PatternQueries::ofText);
            case ARN -> any(Fields.folded(Fields.ARN), folded, PatternQueries::ofText);
            case STATE -> any(Fields.folded(Fields.STATE), folded, PatternTermsQuery::new);
        };
    }

    /** Case and accents of tags count. */
    static Stream<Query> ofTags(List<TextPattern> patterns) {
        return any(Fields.TAG, patterns, PatternTermsQuery::new);
    }

    private interface Translation {
        Query of(String field, TextPattern pattern);
    }

    private static Stream<Query> any(String field, List<TextPattern> patterns, Translation wildcards) {
        return Stream.concat(
                FilterQuery.anyOf(
                        field,
                        patterns.stream()
                                .filter(TextPattern::isWhole)
                                .map(p -> Fields.term(p.pieces().getFirst()))),
                patterns.stream().filter(not(TextPattern::isWhole)).map(p -> wildcards.of(field, p)));
    }

    private static Query ofText(String field, TextPattern pattern) {
        boolean hasBeginning = !pattern.pieces().getFirst().isEmpty();
        return hasBeginning ? new PatternTermsQuery(field, pattern) : ofGrams(field, pattern);
    }

    private static Query ofGrams(String field, TextPattern pattern) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<String> rarest = longest(pattern);
        if (rarest.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        rarest.forEach(piece -> all.add(SubstringQuery.of(Fields.TEXT, piece), Occur.FILTER));
        return all.add(new PatternQuery(field, pattern), Occur.FILTER).build();
    }

    private static List<String> longest(TextPattern pattern) {
        return pattern.pieces().stream()
                .filter(piece -> !piece.isEmpty())
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .limit(MOST_PIECES)
                .toList();
    }
}
