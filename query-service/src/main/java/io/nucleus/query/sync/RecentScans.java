package io.nucleus.query.sync;

import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.query.config.QueryConfig;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The scans that may be running. One that has not ended after a very long time will not end any more. */
@Singleton
public class RecentScans {
    private final ScanRepository scans;
    private final Clock clock;
    private final Duration longest;

    public RecentScans(ScanRepository scans, Clock clock, QueryConfig config) {
        this.scans = scans;
        this.clock = clock;
        this.longest = config.sync().longest();
    }

    /** The latest first. */
    Uni<List<Scan>> read() {
        Instant oldest = clock.instant().minus(longest);
        return scans.recent()
                .select()
                .first(scan -> scan.startedAt().isAfter(oldest))
                .collect()
                .asList();
    }

    /**
     * The running scan that looks at all that is wanted.
     *
     * @param account the only one that is wanted; empty: all are
     */
    static Optional<Scan> running(List<Scan> recent, Wanted wanted, Optional<Account> account) {
        return recent.stream()
                .filter(Scan::isRunning)
                .filter(scan -> wanted.isCoveredBy(Wanted.of(scan)))
                .filter(scan -> account.isEmpty() || isAt(scan, account.get()))
                .findFirst();
    }

    /** A scan of all accounts may have left this one out, or be through with it. */
    private static boolean isAt(Scan scan, Account account) {
        return !scan.scope().equals(Scan.ALL)
                || scan.phase() == Scan.Phase.PLANNING
                || scan.scanId().equals(account.sync().activeScanId());
    }

    /** The running scan to be shown: one of all accounts before one of a single account. */
    static Optional<Scan> shown(List<Scan> recent) {
        return recent.stream()
                .filter(scan -> scan.isRunning() && scan.scope().equals(Scan.ALL))
                .findFirst()
                .or(() -> recent.stream().filter(Scan::isRunning).findFirst());
    }
}
