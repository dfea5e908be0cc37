package io.nucleus.query.index;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;

/**
 * Finds a folded word anywhere in a field that {@link GramAnalyzer} has cut up; exact, with nothing to check afterwards. The phrase has
 * every third gram; a rarer one between them is looked for first, since it leaves fewer texts whose positions are compared.
 */
final class SubstringQuery extends Query {
    /** No text of AWS is nearly as long, so that nothing longer occurs in one. */
    private static final int LONGEST = 4_096;

    /** Grams whose frequency is asked for: more would cost more than they save. */
    private static final int MOST_GRAMS = 24;
    /** How much rarer than all of the phrase a gram must be. */
    private static final int RARER = 3;

    private final String field;
    private final String word;

    private SubstringQuery(String field, String word) {
        this.field = field;
        this.word = word;
    }

    static Query of(String field, String word) {
        int length = word.codePointCount(0, word.length());
        if (length > LONGEST) {
            return new MatchNoDocsQuery();
        }
        if (length < GramAnalyzer.GRAM) {
            return new PrefixQuery(new Term(field, word));
        }
        if (length == GramAnalyzer.GRAM) {
            return new TermQuery(new Term(field, word));
        }
        return new SubstringQuery(field, word);
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        int[] points = word.codePoints().toArray();
        PhraseQuery phrase = phrase(points);
        Term rare = rarer(searcher.getIndexReader(), points, new HashSet<>(List.of(phrase.getTerms())));
        return rare == null
                ? phrase
                : new BooleanQuery.Builder()
                        .add(new TermQuery(rare), Occur.FILTER)
                        .add(phrase, Occur.FILTER)
                        .build();
    }

    /** Every third gram, and the last one, cover each code point; their positions tie them together. */
    private PhraseQuery phrase(int[] points) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        int last = points.length - GramAnalyzer.GRAM;
        for (int at = 0; at < last; at += GramAnalyzer.GRAM) {
            phrase.add(gram(points, at), at);
        }
        return phrase.add(gram(points, last), last).build();
    }

    /** The rarest gram that the phrase has not; null if there is none that is worth it. */
    private Term rarer(IndexReader reader, int[] points, Set<Term> used) throws IOException {
        long least = Long.MAX_VALUE;
        for (Term term : used) {
            least = Math.min(least, reader.docFreq(term));
        }
        Term rarest = null;
        for (int at = 1; at <= Math.min(points.length - GramAnalyzer.GRAM, MOST_GRAMS); at++) {
            Term term = gram(points, at);
            long frequency = used.contains(term) ? Long.MAX_VALUE : reader.docFreq(term);
            if (frequency < least / RARER) {
                rarest = term;
                least = frequency * RARER;
            }
        }
        return rarest;
    }

    private Term gram(int[] points, int at) {
        return new Term(field, new String(points, at, GramAnalyzer.GRAM));
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String defaultField) {
        return "substring(" + field + " " + word + ")";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && field.equals(((SubstringQuery) other).field)
                && word.equals(((SubstringQuery) other).word);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * classHash() + field.hashCode()) + word.hashCode();
    }
}
