package io.nucleus.query.sync;

import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountSync;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanAccount;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the syncs stand.
 *
 * @param nextScheduledSync null if none is known
 * @param runningScan null if none is running
 */
@RegisterForReflection
public record InventoryStatus(List<AccountStatus> accounts, Instant nextScheduledSync, RunningScan runningScan) {
    public InventoryStatus {
        accounts = List.copyOf(accounts);
    }

    /** The last sync of one account. */
    @RegisterForReflection
    public record AccountStatus(
            String accountId,
            String accountName,

            @Schema(
                    description = "When the last sync that was not limited to some services or regions began to read,"
                            + " which is how old the answers are; null if never")
            Instant lastSyncedAt,

            @Schema(enumeration = {"never", "in_progress", "success", "partial", "failed"})
            String lastSyncStatus,

            @Schema(description = "Active resources after it")
            long resourceCount,

            long lastSyncDurationMs,
            boolean syncEnabled,

            @Schema(description = "What it did not read, and why; null if it read all")
            String lastSyncError,

            @Schema(description = "How many (region, type) it did not read to the end: see /api/inventory/coverage")
            long scopesNotRead) {
        static AccountStatus of(Account account, Instant now) {
            AccountSync sync = account.sync();
            return new AccountStatus(
                    account.accountId().value(),
                    account.name(),
                    sync.lastSyncedAt(),
                    sync.shownStatus(now).text(),
                    sync.resourceCount(),
                    sync.durationMillis(),
                    account.syncEnabled(),
                    sync.reasons().isEmpty() ? null : String.join("; ", sync.reasons()),
                    sync.scopesNotRead());
        }
    }

    /** A scan under way. */
    @RegisterForReflection
    public record RunningScan(
            String executionId,
            Instant startedAt,
            String status,
            @Schema(description = "0 until it is planned") int accountsTotal,
            int accountsDone,
            @Schema(description = "0 until it is planned") int regionsTotal,
            int regionsDone,
            @Schema(description = "Found so far") long resources,

            @Schema(description = "By account, in the order of their ids; empty until it is planned")
            List<AccountProgress> accounts) {
        public RunningScan {
            accounts = List.copyOf(accounts);
        }

        static RunningScan of(Scan scan, List<ScanAccount> accounts) {
            return new RunningScan(
                    scan.scanId(),
                    scan.startedAt(),
                    scan.status().text(),
                    scan.accountsTotal(),
                    scan.accountsDone(),
                    scan.regionsTotal(),
                    accounts.stream().mapToInt(ScanAccount::regionsDone).sum(),
                    accounts.stream().mapToLong(ScanAccount::resources).sum(),
                    accounts.stream().map(AccountProgress::of).toList());
        }
    }

    /** How far a scan has come with an account. */
    @RegisterForReflection
    public record AccountProgress(
            String accountId,
            String status,
            int regionsTotal,
            int regionsDone,

            @Schema(description = "Left out because they are known to be empty or off")
            int regionsSkipped,

            @Schema(description = "Found in the regions that are done")
            long resources) {
        static AccountProgress of(ScanAccount account) {
            return new AccountProgress(
                    account.accountId().value(),
                    account.status().text(),
                    account.regionsTotal(),
                    account.regionsDone(),
                    account.regionsSkipped(),
                    account.resources());
        }
    }
}
