package io.nucleus.writer.account;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.coverage.CoverageRepository;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.trend.Counts;
import io.nucleus.inventory.store.trend.DayCounts;
import io.nucleus.inventory.store.trend.TrendRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Counts resources by day: each account when it settles, from what its scopes hold, and all accounts together when a scan
 * completes. Accounts that the scan left out count as they were counted last.
 */
@Singleton
public class Trends {
    private static final int READS = 8;

    private final CoverageRepository coverage;
    private final AccountRepository accounts;
    private final TrendRepository trends;

    public Trends(CoverageRepository coverage, AccountRepository accounts, TrendRepository trends) {
        this.coverage = coverage;
        this.accounts = accounts;
        this.trends = trends;
    }

    /** @return how many active resources the account has */
    Uni<Long> count(String scanId, AccountId accountId, Instant scanStartedAt) {
        return coverage.ofAccount(accountId)
                .collect()
                .asList()
                .map(scopes -> Counts.of(accountId.value(), scopes))
                .call(counts -> trends.write(accountId, new DayCounts(day(scanStartedAt), scanId, counts)))
                .map(Counts::total);
    }

    Uni<Void> total(Scan scan) {
        return accounts.all()
                .map(Account::accountId)
                .onItem()
                .transformToUni(trends::latest)
                .merge(READS)
                .collect()
                .in(Sum::new, (sum, latest) -> latest.ifPresent(sum::add))
                .chain(sum -> trends.writeTotal(new DayCounts(day(scan.startedAt()), scan.scanId(), sum.counts)))
                .replaceWithVoid();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Not thread-safe. */
    private static final class Sum {
        private Counts counts = Counts.NONE;

        void add(DayCounts day) {
            counts = counts.plus(day.counts());
        }
    }
}
