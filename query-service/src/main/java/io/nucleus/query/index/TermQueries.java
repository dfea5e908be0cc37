package io.nucleus.query.index;

import io.nucleus.query.language.ExactField;
import io.nucleus.query.language.FoldedText;
import io.nucleus.query.language.Term;
import io.nucleus.query.language.TextPattern;
import io.nucleus.query.language.TimeBound;
import io.nucleus.query.language.TimeField;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** Terms of the query language as Lucene queries. */
final class TermQueries {
    private final ScopeReads scopeReads;
    private final Instant now;

    /** @param now ages count from it */
    TermQueries(ScopeReads scopeReads, Instant now) {
        this.scopeReads = scopeReads;
        this.now = now;
    }

    Query of(Term term) {
        return one(
                switch (term) {
                    case Term.Exact(ExactField field, List<String> values) -> exact(field, values);
                    case Term.Matching matching -> any(PatternQueries.of(matching.field(), matching.patterns()));
                    case Term.Tagged(List<TextPattern> patterns) -> any(PatternQueries.ofTags(patterns));
                    case Term.Timed(TimeField field, List<TimeBound> bounds) ->
                        any(bounds.stream().map(bound -> within(field, bound.range(now))));
                    case Term.Containing(String text) ->
                        Stream.of(SubstringQuery.of(Fields.TEXT, FoldedText.fold(text)));
                });
    }

    private static Query one(Stream<Query> query) {
        return query.findFirst().orElseThrow();
    }

    private static Stream<Query> any(Stream<Query> alternatives) {
        return FilterQuery.any(alternatives.toList());
    }

    private static Stream<Query> exact(ExactField field, List<String> values) {
        return switch (field) {
            case TYPE -> FilterQuery.types(values);
            case SERVICE -> FilterQuery.anyOf(Fields.SERVICE, values.stream());
            case ACCOUNT -> FilterQuery.anyOf(Fields.ACCOUNT, values.stream());
            case REGION -> FilterQuery.anyOf(Fields.REGION, values.stream());
            case STATUS -> FilterQuery.anyOf(Fields.STATUS, values.stream());
        };
    }

    private Query within(TimeField field, TimeBound.Range range) {
        return switch (field) {
            case CREATED -> LongPoint.newRangeQuery(Fields.CREATED, range.first(), range.last());
            case CHANGED -> LongPoint.newRangeQuery(Fields.CHANGED, range.first(), range.last());
            case FIRST -> LongPoint.newRangeQuery(Fields.FIRST, range.first(), range.last());
            case LAST -> found(range);
        };
    }

    /** When it was last found follows from the resource and from when its scope was last read, whichever is later. */
    private Query found(TimeBound.Range range) {
        Query notBefore = foundSince(range.first());
        if (range.last() == Long.MAX_VALUE) {
            return notBefore;
        }
        return new BooleanQuery.Builder()
                .add(notBefore, Occur.FILTER)
                .add(foundSince(range.last() + 1), Occur.MUST_NOT)
                .build();
    }

    private Query foundSince(long millis) {
        if (millis == Long.MIN_VALUE) {
            return new MatchAllDocsQuery();
        }
        List<Query> either = Stream.concat(
                        Stream.of(LongPoint.newRangeQuery(Fields.LAST, millis, Long.MAX_VALUE)),
                        FilterQuery.anyOf(Fields.SCOPE, scopeReads.readSince(millis)))
                .toList();
        return FilterQuery.any(either).findFirst().orElseGet(MatchNoDocsQuery::new);
    }
}
