package io.nucleus.writer.rig;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.message.Trigger;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanPlan;
import io.nucleus.inventory.store.scan.ScanRepository;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Opens scans as the scheduler would. */
public final class Scans {
    private Scans() {}

    /** A planned and dispatched scan that has claimed its accounts, which are registered if they were not. */
    public static void open(WriterRig rig, String scanId, Instant at, Map<AccountId, List<String>> regions) {
        open(rig.scans, rig.accounts, scanId, at, regions);
    }

    /** A scan of {@link Estate#ACCOUNT} alone. */
    public static void open(
            ScanRepository scans, AccountRepository accounts, String scanId, Instant at, String... regions) {
        open(scans, accounts, scanId, at, Map.of(Estate.ACCOUNT, List.of(regions)));
    }

    private static void open(
            ScanRepository scans,
            AccountRepository accounts,
            String scanId,
            Instant at,
            Map<AccountId, List<String>> regions) {
        Scan scan = new Scan(
                scanId,
                Trigger.API,
                "test",
                Scan.ALL,
                Scan.Phase.PLANNING,
                SyncStatus.IN_PROGRESS,
                at,
                null,
                0,
                0,
                0,
                0,
                0,
                0);
        ScanPlan plan = new ScanPlan(regions.entrySet().stream()
                .map(e -> new ScanPlan.PlannedAccount(e.getKey(), e.getValue(), 0))
                .toList());
        scans.open(scan).await().indefinitely();
        scans.plan(scan, plan).await().indefinitely();
        scans.dispatched(scanId).await().indefinitely();
        regions.keySet().forEach(account -> claim(accounts, account, scanId, at));
    }

    /** A scan of {@link Estate#ACCOUNT} alone. */
    public static void open(WriterRig rig, String scanId, Instant at, String... regions) {
        open(rig, scanId, at, Map.of(Estate.ACCOUNT, List.of(regions)));
    }

    private static void claim(AccountRepository accounts, AccountId account, String scanId, Instant at) {
        accounts.create(new Account(account, "test", null, null, List.of(), true, null))
                .await()
                .indefinitely();
        accounts.claim(account, scanId, at, at.plusSeconds(3600)).await().indefinitely();
    }
}
