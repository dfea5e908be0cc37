package io.nucleus.query.index;

import static java.util.function.Predicate.not;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.query.language.Clause;
import io.nucleus.query.language.FoldedText;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** A {@link ResourceFilter} as a Lucene query. */
final class FilterQuery {
    private FilterQuery() {}

    /** @param now what has outlived its TTL by then is gone, whether or not DynamoDB has removed it; ages count from it */
    static Query of(ResourceFilter filter, ScopeReads scopeReads, Instant now) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(LongPoint.newRangeQuery(Fields.TTL, now.getEpochSecond() + 1, Long.MAX_VALUE), Occur.FILTER);
        plain(filter).forEach(query -> all.add(query, Occur.FILTER));
        TermQueries terms = new TermQueries(scopeReads, now);
        for (Clause clause : filter.query().clauses()) {
            all.add(terms.of(clause.term()), clause.negated() ? Occur.MUST_NOT : Occur.FILTER);
        }
        return all.build();
    }

    private static Stream<Query> plain(ResourceFilter filter) {
        return Stream.of(
                        anyOf(Fields.ACCOUNT, filter.accountIds().stream().map(AccountId::value)),
                        types(filter.resourceTypes()),
                        anyOf(Fields.REGION, filter.regions().stream()),
                        anyOf(Fields.STATUS, filter.statuses().stream().map(DiscoveryStatus::text)),
                        anyOf(Fields.TAG, filter.tags().stream().map(Fields::term)),
                        FoldedText.words(filter.search()).stream().map(word -> SubstringQuery.of(Fields.TEXT, word)))
                .flatMap(queries -> queries);
    }

    /** @param types whole types, and services, which mean all their types */
    static Stream<Query> types(Collection<String> types) {
        return any(Stream.concat(
                        anyOf(Fields.TYPE, types.stream().filter(FilterQuery::isWholeType)),
                        anyOf(Fields.SERVICE, types.stream().filter(not(FilterQuery::isWholeType))))
                .toList());
    }

    private static boolean isWholeType(String filter) {
        return filter.indexOf(':') >= 0;
    }

    static Stream<Query> anyOf(String field, Stream<String> values) {
        List<BytesRef> terms = values.map(BytesRef::new).toList();
        return terms.isEmpty() ? Stream.empty() : Stream.of(new TermInSetQuery(field, terms));
    }

    /** One query for all that match any of these; none if there are none. */
    static Stream<Query> any(List<Query> alternatives) {
        if (alternatives.size() < 2) {
            return alternatives.stream();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        alternatives.forEach(query -> any.add(query, Occur.SHOULD));
        return Stream.of(any.build());
    }
}
