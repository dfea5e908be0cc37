package io.nucleus.writer.account;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.coverage.Coverage;
import io.nucleus.inventory.store.coverage.CoverageRepository;
import io.nucleus.inventory.store.trend.Counts;
import io.nucleus.inventory.store.trend.DayCounts;
import io.nucleus.inventory.store.trend.DayTotals;
import io.nucleus.inventory.store.trend.TrendRepository;
import io.nucleus.writer.WriterConfig;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Counts resources by day: each account when it settles, from what its scopes hold, and all accounts together when a scan
 * completes. Scopes that nobody has tried for the time that resources are kept hold nothing any more.
 */
@Singleton
public class Trends {
    private final CoverageRepository coverage;
    private final TrendRepository trends;
    private final DayTotals totals;
    private final Duration resourceTtl;

    public Trends(
            CoverageRepository coverage,
            AccountRepository accounts,
            TrendRepository trends,
            WriterConfig config,
            Clock clock) {
        this.coverage = coverage;
        this.trends = trends;
        this.resourceTtl = config.resourceTtl();
        this.totals = new DayTotals(accounts, trends, resourceTtl, clock);
    }

    /**
     * An account as it was counted.
     *
     * @param active resources
     * @param scopes those that hold them
     */
    record Counted(long active, List<Coverage> scopes) {}

    /** Counts what there is now. */
    Uni<Counted> count(AccountId accountId, Instant scanStartedAt) {
        return scopes(accountId, scanStartedAt)
                .map(scopes -> new Counted(Counts.of(accountId.value(), scopes).total(), scopes));
    }

    /** Counts what there is now, and writes it down for the day of the scan. */
    Uni<Counted> write(String scanId, AccountId accountId, Instant scanStartedAt) {
        return scopes(accountId, scanStartedAt).chain(scopes -> {
            Counts counts = Counts.of(accountId.value(), scopes);
            LocalDate day = LocalDate.ofInstant(scanStartedAt, ZoneOffset.UTC);
            return trends.write(accountId, new DayCounts(day, scanId, counts))
                    .replaceWith(new Counted(counts.total(), scopes));
        });
    }

    private Uni<List<Coverage>> scopes(AccountId accountId, Instant scanStartedAt) {
        Instant oldest = scanStartedAt.minus(resourceTtl);
        return coverage.ofAccount(accountId)
                .filter(scope -> scope.checkedAt().isAfter(oldest))
                .collect()
                .asList();
    }

    /** Counts all accounts together, for the day of the scan. */
    Uni<Void> total(String scanId, Instant scanStartedAt) {
        return totals.write(scanId, scanStartedAt);
    }
}
