package io.nucleus.scheduler.sync;

import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.scan.Filter;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds the scan that answers a request: one that is running, or that began after the request was made, and that looks at
 * everything for which the request asks.
 */
final class RunningScans {
    private final ScanRepository scans;
    private final Duration deadline;
    private final Clock clock;

    RunningScans(ScanRepository scans, Duration deadline, Clock clock) {
        this.scans = scans;
        this.deadline = deadline;
        this.clock = clock;
    }

    /** @param latestId of the request's scope */
    Uni<Optional<Scan>> inScope(Optional<String> latestId, String executionId, Filter wanted) {
        return find(latestId)
                .map(found -> found.filter(scan -> isRunning(scan) || isNewer(scan, executionId))
                        .filter(RunningScans::mayRead)
                        .filter(scan -> scan.filter().covers(wanted)));
    }

    /** The running scan that has the account, be it of all accounts. */
    Uni<Optional<Scan>> withAccount(Account account, Filter wanted) {
        Instant now = clock.instant();
        Optional<String> active =
                Optional.of(account.sync()).filter(sync -> sync.isActive(now)).map(sync -> sync.activeScanId());
        return find(active)
                .map(found -> found.filter(this::isRunning)
                        .filter(scan -> scan.filter().covers(wanted)));
    }

    private Uni<Optional<Scan>> find(Optional<String> scanId) {
        return scanId.map(scans::get).orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** One that is past its deadline is as good as closed. */
    private boolean isRunning(Scan scan) {
        return scan.isRunning() && scan.startedAt().plus(deadline).isAfter(clock.instant());
    }

    /** One that was planned without any account answers nobody: what it had to leave out is asked for by a request of its own. */
    private static boolean mayRead(Scan scan) {
        return scan.phase() == Scan.Phase.PLANNING || scan.accountsTotal() > 0;
    }

    private static boolean isNewer(Scan scan, String executionId) {
        return scan.scanId().compareTo(executionId) > 0;
    }
}
