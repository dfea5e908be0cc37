package io.nucleus.query.sync;

import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.query.config.QueryConfig;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads how the syncs stand; many who ask at once share one reading. */
@Singleton
public class SyncStatusReader {
    private final AccountRepository accounts;
    private final ScanRepository scans;
    private final RecentScans recentScans;
    private final NextSync nextSync;
    private final Clock clock;
    private final Uni<InventoryStatus> shared;

    public SyncStatusReader(
            AccountRepository accounts,
            ScanRepository scans,
            RecentScans recentScans,
            NextSync nextSync,
            Clock clock,
            QueryConfig config) {
        this.accounts = accounts;
        this.scans = scans;
        this.recentScans = recentScans;
        this.nextSync = nextSync;
        this.clock = clock;
        this.shared = Uni.createFrom()
                .deferred(this::readNow)
                .memoize()
                .atLeast(config.sync().statusAge());
    }

    Uni<InventoryStatus> read() {
        return shared;
    }

    private Uni<InventoryStatus> readNow() {
        return Uni.combine()
                .all()
                .unis(accounts.all().collect().asList(), recentScans.read().chain(this::running), nextSync.read())
                .asTuple()
                .map(t -> status(t.getItem1(), t.getItem2(), t.getItem3()));
    }

    private Uni<Optional<InventoryStatus.RunningScan>> running(List<Scan> recent) {
        return RecentScans.shown(recent)
                .map(scan -> scans.accounts(scan.scanId())
                        .collect()
                        .asList()
                        .map(all -> Optional.of(InventoryStatus.RunningScan.of(scan, all))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private InventoryStatus status(
            List<Account> all, Optional<InventoryStatus.RunningScan> running, Optional<Instant> next) {
        Instant now = clock.instant();
        return new InventoryStatus(
                all.stream()
                        .map(account -> InventoryStatus.AccountStatus.of(account, now))
                        .toList(),
                next.orElse(null),
                running.orElse(null));
    }
}
