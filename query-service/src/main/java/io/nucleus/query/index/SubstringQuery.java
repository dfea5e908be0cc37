package io.nucleus.query.index;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Finds a folded word anywhere in a field that {@link GramAnalyzer} has cut up; exact, with nothing to check afterwards. */
final class SubstringQuery {
    /** No text of AWS is nearly as long, so that nothing longer occurs in one. */
    private static final int LONGEST = 4_096;

    private SubstringQuery() {}

    static Query of(String field, String word) {
        int[] points = word.codePoints().toArray();
        if (points.length > LONGEST) {
            return new MatchNoDocsQuery();
        }
        if (points.length < GramAnalyzer.GRAM) {
            return new PrefixQuery(new Term(field, word));
        }
        if (points.length == GramAnalyzer.GRAM) {
            return new TermQuery(new Term(field, word));
        }
        return phrase(field, points);
    }

    /** Every third gram, and the last one, cover each code point; their positions tie them together. */
    private static Query phrase(String field, int[] points) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        int last = points.length - GramAnalyzer.GRAM;
        for (int at = 0; at < last; at += GramAnalyzer.GRAM) {
            phrase.add(gram(field, points, at), at);
        }
        return phrase.add(gram(field, points, last), last).build();
    }

    private static Term gram(String field, int[] points, int at) {
        return new Term(field, new String(points, at, GramAnalyzer.GRAM));
    }
}
