package io.nucleus.query.index;

import java.util.Collection;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.TotalHitCountCollector;

/** Counts what matches; where Lucene knows a segment's count, without looking at its documents. */
final class CountingCollectors implements CollectorManager<TotalHitCountCollector, Long> {
    @Override
    public TotalHitCountCollector newCollector() {
        return new TotalHitCountCollector();
    }

    @Override
    public Long reduce(Collection<TotalHitCountCollector> collectors) {
        return collectors.stream()
                .mapToLong(TotalHitCountCollector::getTotalHits)
                .sum();
    }
}
