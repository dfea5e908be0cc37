package io.nucleus.writer.rig;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.message.Trigger;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanPlan;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Opens scans as the scheduler would. */
public final class Scans {
    private Scans() {}

    /** A planned and dispatched scan that has claimed its accounts, which are registered if they were not. */
    public static void open(WriterRig rig, String scanId, Instant at, Map<AccountId, List<String>> regions) {
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
        rig.scans.open(scan).await().indefinitely();
        rig.scans.plan(scan, plan).await().indefinitely();
        rig.scans.dispatched(scanId).await().indefinitely();
        regions.keySet().forEach(account -> claim(rig, account, scanId, at));
    }

    /** A scan of {@link Estate#ACCOUNT} alone. */
    public static void open(WriterRig rig, String scanId, Instant at, String... regions) {
        open(rig, scanId, at, Map.of(Estate.ACCOUNT, List.of(regions)));
    }

    private static void claim(WriterRig rig, AccountId account, String scanId, Instant at) {
        rig.accounts
                .create(new Account(account, "test", null, null, List.of(), true, null))
                .await()
                .indefinitely();
        rig.accounts.claim(account, scanId, at, at.plusSeconds(3600)).await().indefinitely();
    }
}
