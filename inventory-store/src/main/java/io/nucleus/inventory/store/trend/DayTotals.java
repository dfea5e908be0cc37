package io.nucleus.inventory.store.trend;

import io.nucleus.inventory.store.Writes;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Counts all accounts together when a scan ends, and when an account settles after that. Accounts that the scan left out count as they were counted last, as long as what was counted
 * can be there: what nobody has looked at for the time that resources are kept has expired.
 */
public final class DayTotals {
    private static final int READS = 8;

    private final AccountRepository accounts;
    private final TrendRepository trends;
    private final Duration resourceTtl;
    private final Clock clock;

    /** @param resourceTtl how long a resource is kept after it was last known to be there */
    public DayTotals(AccountRepository accounts, TrendRepository trends, Duration resourceTtl, Clock clock) {
        this.accounts = accounts;
        this.trends = trends;
        this.resourceTtl = resourceTtl;
        this.clock = clock;
    }

    /** The day in UTC on which the scan started is the one that is counted. */
    @Writes
    public Uni<Void> write(String scanId, Instant scanStartedAt) {
        Instant countedAt = clock.instant();
        LocalDate day = day(scanStartedAt);
        LocalDate oldest = day(scanStartedAt.minus(resourceTtl));
        return accounts.all()
                .map(Account::accountId)
                .onItem()
                .transformToUni(account -> trends.latest(account, day))
                .merge(READS)
                .collect()
                .in(
                        Sum::new,
                        (sum, latest) -> latest.filter(counted -> !counted.day().isBefore(oldest))
                                .ifPresent(sum::add))
                .chain(sum -> trends.writeTotal(new DayCounts(day, scanId, sum.counts), countedAt))
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
