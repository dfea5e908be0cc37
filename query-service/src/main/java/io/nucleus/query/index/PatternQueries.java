package io.nucleus.query.index;

import io.nucleus.query.language.TextField;
import io.nucleus.query.language.TextPattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Patterns as Lucene queries. A text without wildcards is a term; one that begins with something is looked for among the terms
 * that begin so. Anything else would have to look at all terms: instead the grams tell where its pieces occur, and only those
 * texts are compared.
 */
final class PatternQueries {
    private PatternQueries() {}

    static Query of(TextField field, TextPattern pattern) {
        TextPattern folded = pattern.folded();
        return switch (field) {
            case NAME -> ofText(Fields.folded(Fields.NAME), folded);
            case ID -> ofText(Fields.folded(Fields.ID), folded);
            case ARN -> ofText(Fields.folded(Fields.ARN), folded);
            case STATE -> ofFew(Fields.folded(Fields.STATE), folded);
        };
    }

    /** Case and accents of tags count. */
    static Query ofTag(TextPattern pattern) {
        return ofFew(Fields.TAG, pattern);
    }

    private static Query ofText(String field, TextPattern pattern) {
        boolean hasBeginning = !pattern.pieces().getFirst().isEmpty();
        return pattern.isWhole() || hasBeginning ? ofFew(field, pattern) : ofGrams(field, pattern);
    }

    /** For fields of few values, or patterns that few values begin with. */
    private static Query ofFew(String field, TextPattern pattern) {
        return pattern.isWhole()
                ? new TermQuery(new Term(field, Fields.term(pattern.pieces().getFirst())))
                : new PatternTermsQuery(field, pattern);
    }

    private static Query ofGrams(String field, TextPattern pattern) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new MatchAllDocsQuery(), Occur.FILTER);
        boolean any = false;
        for (String piece : pattern.pieces()) {
            if (!piece.isEmpty()) {
                all.add(SubstringQuery.of(Fields.TEXT, piece), Occur.FILTER);
                any = true;
            }
        }
        return any ? all.add(new PatternQuery(field, pattern), Occur.FILTER).build() : new MatchAllDocsQuery();
    }
}
