package io.nucleus.query.index;

import static java.util.function.Predicate.not;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.DiscoveryStatus;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
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

    /** @param now what has outlived its TTL by then is gone, whether or not DynamoDB has removed it */
    static Query of(ResourceFilter filter, Instant now) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(LongPoint.newRangeQuery(Fields.TTL, now.getEpochSecond() + 1, Long.MAX_VALUE), Occur.FILTER);
        Stream.of(
                        anyOf(Fields.ACCOUNT, filter.accountIds().stream().map(AccountId::value)),
                        types(filter),
                        anyOf(Fields.REGION, filter.regions().stream()),
                        anyOf(Fields.STATUS, filter.statuses().stream().map(DiscoveryStatus::text)),
                        anyOf(Fields.TAG, filter.tags().stream().map(Fields::term)))
                .flatMap(Function.identity())
                .forEach(query -> all.add(query, Occur.FILTER));
        FoldedText.words(filter.search()).forEach(word -> all.add(SubstringQuery.of(Fields.TEXT, word), Occur.FILTER));
        return all.build();
    }

    private static Stream<Query> types(ResourceFilter filter) {
        List<Query> alternatives = Stream.concat(
                        anyOf(Fields.TYPE, filter.resourceTypes().stream().filter(FilterQuery::isWholeType)),
                        anyOf(Fields.SERVICE, filter.resourceTypes().stream().filter(not(FilterQuery::isWholeType))))
                .toList();
        if (alternatives.size() < 2) {
            return alternatives.stream();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        alternatives.forEach(query -> any.add(query, Occur.SHOULD));
        return Stream.of(any.build());
    }

    private static boolean isWholeType(String filter) {
        return filter.indexOf(':') >= 0;
    }

    private static Stream<Query> anyOf(String field, Stream<String> values) {
        List<BytesRef> terms = values.map(BytesRef::new).toList();
        return terms.isEmpty() ? Stream.empty() : Stream.of(new TermInSetQuery(field, terms));
    }
}
