package io.nucleus.query.index;

import io.nucleus.query.language.FoldedText;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;

/**
 * Cuts text into overlapping grams of three code points, each at the position where it begins: a substring is then a phrase
 * of grams, and a shorter one the prefix of a gram.
 */
final class GramAnalyzer extends Analyzer {
    static final int GRAM = 3;

    /** So far apart that no phrase reaches from one text into the next. */
    private static final int GAP = 10;

    /** What is indexed for a text: padded, so that its last code points begin a gram, too. */
    static String padded(String folded) {
        return folded + String.valueOf(FoldedText.PADDING).repeat(GRAM - 1);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(new NGramTokenizer(GRAM, GRAM));
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
        return GAP;
    }
}
