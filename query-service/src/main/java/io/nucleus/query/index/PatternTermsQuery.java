package io.nucleus.query.index;

import io.nucleus.query.language.TextPattern;
import java.io.IOException;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Finds the terms that match a pattern by looking at all that begin as it does. Not by an automaton, whose size a hostile pattern
 * could drive up.
 */
final class PatternTermsQuery extends MultiTermQuery {
    private final TextPattern pattern;

    PatternTermsQuery(String field, TextPattern pattern) {
        super(field, CONSTANT_SCORE_BLENDED_REWRITE);
        this.pattern = pattern;
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
        return new Matching(terms.iterator(), pattern);
    }

    private static final class Matching extends FilteredTermsEnum {
        private final TextPattern pattern;
        private final BytesRef beginning;

        Matching(TermsEnum terms, TextPattern pattern) {
            super(terms);
            this.pattern = pattern;
            this.beginning = new BytesRef(pattern.pieces().getFirst());
            setInitialSeekTerm(beginning);
        }

        @Override
        protected AcceptStatus accept(BytesRef term) {
            if (!StringHelper.startsWith(term, beginning)) {
                return AcceptStatus.END;
            }
            return pattern.isPrefix() || pattern.matches(term.utf8ToString()) ? AcceptStatus.YES : AcceptStatus.NO;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(getField())) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String field) {
        return "terms(" + getField() + " " + pattern + ")";
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && pattern.equals(((PatternTermsQuery) other).pattern);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + pattern.hashCode();
    }
}
