package io.nucleus.query.index;

import io.nucleus.query.language.TextPattern;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/** Compares the texts of documents with a pattern, one by one: only beside a query that leaves few of them. */
final class PatternQuery extends Query {
    /** Looking up a text and comparing it, in simple operations. */
    private static final float COST = 500;

    private final String field;
    private final TextPattern pattern;

    PatternQuery(String field, TextPattern pattern) {
        this.field = field;
        this.pattern = pattern;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
                SortedDocValues values = DocValues.getSorted(segment.reader(), field);
                return new DefaultScorerSupplier(new ConstantScoreScorer(score(), scoreMode, matching(values)));
            }

            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return false;
            }
        };
    }

    private TwoPhaseIterator matching(SortedDocValues values) {
        return new TwoPhaseIterator(values) {
            @Override
            public boolean matches() throws IOException {
                return pattern.matches(values.lookupOrd(values.ordValue()).utf8ToString());
            }

            @Override
            public float matchCost() {
                return COST;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String defaultField) {
        return "pattern(" + field + " " + pattern + ")";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && field.equals(((PatternQuery) other).field)
                && pattern.equals(((PatternQuery) other).pattern);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * classHash() + field.hashCode()) + pattern.hashCode();
    }
}
