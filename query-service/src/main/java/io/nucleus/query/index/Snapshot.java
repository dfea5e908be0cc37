package io.nucleus.query.index;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
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
     * @param window up to which row the best are kept, rather than all ordered
     */
    Snapshot(IndexView view, Instant now, Duration limit, int window) {
        this.view = view;
        this.now = now;
        this.limit = limit;
        this.window = window;
    }

    /**
     * @param page from 1; one beyond the last has no rows
     * @throws QueryTooSlowException if it took too long
     */
    public ResourcePage page(ResourceFilter filter, ResourceOrder order, long page, int pageSize) throws IOException {
        Hits.Found found = hits(filter)
                .page(
                        new Sorting(order, view),
                        Math.multiplyExact(page - 1, (long) pageSize),
                        pageSize,
                        window);
        return new ResourcePage(rows(found.documents()), found.total());
    }

    /** All rows, a few at a time. @param order null for the order of the index, which is quickest */
    public ResourceCursor cursor(ResourceFilter filter, ResourceOrder order) {
        return new ResourceCursor(this, hits(filter), order == null ? null : new Sorting(order, view));
    }

    public Optional<ResourceRow> find(String arn) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(FilterQuery.of(ResourceFilter.NONE, now), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.ARN, Fields.term(arn))), Occur.FILTER)
                .build();
        return rows(Hits.documents(new Hits(view.reader, query, limit).after(null, 1))).stream()
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

    /** What can be chosen, over the whole inventory. */
    public FilterChoices choices() throws IOException {
        return view.choices();
    }

    public String accountName(String accountId) {
        return view.names.name(accountId);
    }

    public ScopeReads scopeReads() {
        return view.scopeReads;
    }

    private Hits hits(ResourceFilter filter) {
        return new Hits(view.reader, FilterQuery.of(filter, now), limit);
    }

    List<ResourceRow> rows(int[] documents) throws IOException {
        StoredFields stored = view.reader.storedFields();
        List<ResourceRow> rows = new ArrayList<>(documents.length);
        for (int document : documents) {
            rows.add(row(ResourceDocument.read(stored.document(document))));
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
                r.state(),
                r.tags(),
                r.status().text(),
                r.firstDiscoveredAt(),
                view.scopeReads.lastDiscoveredAt(
                        r.accountId(), r.scanRegion(), r.resourceType(), r.status(), r.writtenDiscoveredAt()));
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
