package io.nucleus.query.index;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;

/**
 * The inventory at one moment: whatever is asked of one snapshot agrees. It keeps files open: close it soon. Not for
 * several threads at once.
 */
public final class Snapshot implements AutoCloseable {
    private final IndexView view;
    private final Instant now;
    private final Duration limit;
    private final int window;
    private boolean closed;

    /**
     * @param now what has outlived its TTL by then is gone
     * @param limit how long one search may take
     * @param window how many rows a search holds at once
     */
    Snapshot(IndexView view, Instant now, Duration limit, int window) {
        this.view = view;
        this.now = now;
        this.limit = limit;
        this.window = window;
    }

    /**
     * @param page from 1; one beyond the last has no rows
     * @throws PageTooDeepException if it is too far from both ends
     * @throws QueryTooSlowException if it took too long
     */
    public ResourcePage page(ResourceFilter filter, ResourceOrder order, long page, int pageSize) throws IOException {
        long from = Math.multiplyExact(page - 1, (long) pageSize);
        Hits.Found found = hits(filter).page(order, view, from, pageSize);
        return page(found, order, pageSize, from + pageSize < found.total());
    }

    /**
     * The rows that follow a place, which may be one of another state of the inventory.
     *
     * @throws QueryTooSlowException if it took too long
     */
    public ResourcePage following(ResourceFilter filter, ResourceOrder order, Place place, int pageSize)
            throws IOException {
        Hits.Found found = hits(filter)
                .following(
                        SortOrder.of(order, view, false),
                        Places.lucene(place, order, view.accountRanks()),
                        pageSize + 1);
        return page(found, order, pageSize, found.documents().size() > pageSize);
    }

    private ResourcePage page(Hits.Found found, ResourceOrder order, int pageSize, boolean more) throws IOException {
        List<ScoreDoc> documents = found.documents()
                .subList(0, Math.min(pageSize, found.documents().size()));
        List<ResourceRow> rows = rows(documents);
        Place next = more && !rows.isEmpty() ? Places.of(documents.getLast(), rows.getLast(), order) : null;
        return new ResourcePage(rows, found.total(), next);
    }

    /** All rows, a few at a time. @param order null for whichever order is quickest */
    public ResourceCursor cursor(ResourceFilter filter, ResourceOrder order) throws IOException {
        return new ResourceCursor(this, hits(filter), order == null ? null : SortOrder.of(order, view, false));
    }

    public Optional<ResourceRow> find(String arn) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(FilterQuery.of(ResourceFilter.NONE, view.scopeReads, now), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.ARN, Fields.term(arn))), Occur.FILTER)
                .build();
        return rows(new Hits(view.reader, query, limit, 1).after(Sort.INDEXORDER, null)).stream()
                .findFirst();
    }

    public long count(ResourceFilter filter) throws IOException {
        return hits(filter).count();
    }

    public InventoryCounts counts(ResourceFilter filter) throws IOException {
        Map<String, Map<String, Long>> counts = hits(filter)
                .collect(new FacetCounts(List.of(Fields.STATUS, Fields.TYPE, Fields.REGION, Fields.ACCOUNT)));
        return new InventoryCounts(
                counts.get(Fields.STATUS).values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                counts.get(Fields.STATUS),
                counts.get(Fields.TYPE),
                counts.get(Fields.REGION),
                counts.get(Fields.ACCOUNT));
    }

    /** Counts by value, most first, of each dimension as if the filter did not narrow it. */
    public Map<Dimension, Map<String, Long>> facets(ResourceFilter filter, Collection<Dimension> dimensions)
            throws IOException {
        Map<ResourceFilter, List<Dimension>> byFilter = new LinkedHashMap<>();
        dimensions.forEach(d -> byFilter.computeIfAbsent(filter.without(d), f -> new ArrayList<>())
                .add(d));
        Map<Dimension, Map<String, Long>> facets = new EnumMap<>(Dimension.class);
        for (Map.Entry<ResourceFilter, List<Dimension>> each : byFilter.entrySet()) {
            Map<String, Map<String, Long>> counts = hits(each.getKey())
                    .collect(new FacetCounts(
                            each.getValue().stream().map(Dimension::field).toList()));
            each.getValue().forEach(d -> facets.put(d, mostFirst(counts.get(d.field()))));
        }
        return facets;
    }

    /** Counts by the values of dimensions, in their order; most first. */
    public Map<List<String>, Long> groups(ResourceFilter filter, List<Dimension> dimensions) throws IOException {
        return mostFirst(hits(filter)
                .collect(new GroupCounts(
                        dimensions.stream().map(Dimension::field).toList())));
    }

    private static <K> Map<K, Long> mostFirst(Map<K, Long> counts) {
        Map<K, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<K, Long>comparingByValue().reversed().thenComparing(e -> String.valueOf(e.getKey())))
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    /** What can be chosen, over the whole inventory. */
    public FilterChoices choices() throws IOException {
        return view.choices();
    }

    public String accountName(String accountId) {
        return view.names.name(accountId);
    }

    public AccountState accountState(String accountId) {
        return view.names.state(accountId);
    }

    public ScopeReads scopeReads() {
        return view.scopeReads;
    }

    private Hits hits(ResourceFilter filter) {
        return new Hits(view.reader, FilterQuery.of(filter, view.scopeReads, now), limit, window);
    }

    List<ResourceRow> rows(List<ScoreDoc> documents) throws IOException {
        StoredFields stored = view.reader.storedFields();
        List<ResourceRow> rows = new ArrayList<>(documents.size());
        for (ScoreDoc each : documents) {
            rows.add(row(ResourceDocument.read(stored.document(each.doc))));
        }
        return rows;
    }

    private ResourceRow row(IndexedResource r) {
        return new ResourceRow(
                r.resourceId(),
                r.resourceArn(),
                r.resourceType(),
                r.service(),
                r.name(),
                r.region(),
                r.accountId(),
                view.names.name(r.accountId()),
                view.names.state(r.accountId()).text(),
                r.state(),
                r.tags(),
                r.status().text(),
                r.firstDiscoveredAt(),
                view.scopeReads.lastDiscoveredAt(
                        r.accountId(), r.scanRegion(), r.resourceType(), r.status(), r.writtenDiscoveredAt()),
                r.changedAt(),
                r.createdAt());
    }

    /** May be called more than once. */
    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            view.reader.decRef();
        }
    }
}
