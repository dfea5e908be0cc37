package io.nucleus.scheduler.plan;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.coverage.CoverageRepository;
import io.nucleus.inventory.store.coverage.RegionStatus;
import io.nucleus.scheduler.metrics.SchedulerMetrics;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * What is known of the regions of accounts, kept for a while. A writer raises the account's revision after it wrote a region's
 * status and before the region settles, and again when the sync ends. So what was read at a revision holds as long as the account
 * has that revision: no sync can end without being noticed by the next planning, in any replica, and nobody has to be told.
 */
public final class RegionStatuses {
    private static final Logger LOG = Logger.getLogger(RegionStatuses.class);

    private final CoverageRepository coverage;
    private final Duration age;
    private final Clock clock;
    private final SchedulerMetrics metrics;
    private final Map<AccountId, Known> known = new ConcurrentHashMap<>();

    /** @param age how long what was read is kept; it is dropped earlier if a sync ends */
    public RegionStatuses(CoverageRepository coverage, Duration age, Clock clock, SchedulerMetrics metrics) {
        this.coverage = coverage;
        this.age = age;
        this.clock = clock;
        this.metrics = metrics;
    }

    private record Known(long revision, Instant until, List<RegionStatus> statuses) {
        boolean holds(Account account, Instant now) {
            return revision == account.sync().revision() && until.isAfter(now);
        }
    }

    /**
     * Empty, after a warning, if nothing is known or it cannot be read: then all regions are to be scanned, and that very scan
     * fills it.
     *
     * @param account as it is now, read strongly consistent
     */
    Uni<List<RegionStatus>> of(Account account) {
        Known before = known.get(account.accountId());
        if (before != null && before.holds(account, clock.instant())) {
            metrics.regionStatusCached();
            return Uni.createFrom().item(before.statuses());
        }
        return read(account)
                .invoke(statuses -> {
                    if (statuses.isEmpty()) {
                        LOG.warnf("No region status: all regions are scanned accountId=%s", account.accountId());
                    }
                })
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        failure,
                        "Region status cannot be read: all regions are scanned accountId=%s",
                        account.accountId()))
                .onFailure()
                .recoverWithItem(List.of());
    }

    private Uni<List<RegionStatus>> read(Account account) {
        Instant begun = clock.instant();
        return coverage.regions(account.accountId()).collect().asList().invoke(statuses -> {
            Instant now = clock.instant();
            metrics.regionStatusRead(Duration.between(begun, now));
            known.values().removeIf(k -> !k.until().isAfter(now));
            known.put(account.accountId(), new Known(account.sync().revision(), begun.plus(age), statuses));
        });
    }
}
