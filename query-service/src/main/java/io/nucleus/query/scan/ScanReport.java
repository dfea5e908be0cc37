package io.nucleus.query.scan;

import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanAccount;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a scan found.
 *
 * @param completedAt null while it is running
 * @param accounts by id
 * @param totals sums over the accounts; the duration is the scan's own, up to now while it is running
 */
@RegisterForReflection
public record ScanReport(
        String scanId,
        String status,
        String trigger,
        String requestedBy,
        Instant startedAt,
        Instant completedAt,
        List<AccountReport> accounts,
        Totals totals) {
    public ScanReport {
        accounts = List.copyOf(accounts);
    }

    /** What it found in one account. */
    @RegisterForReflection
    public record AccountReport(
            String accountId,
            String accountName,
            String status,
            @Schema(description = "Found") long resources,

            @Schema(description = "Listed, but not readable as a resource")
            long rejected,

            @Schema(description = "Turned missing") long missing,
            int regionsScanned,

            @Schema(description = "Known to be empty or off")
            int regionsSkipped,

            long apiCalls,
            long durationMs,

            @Schema(description = "What was not read, and why")
            List<String> reasons) {
        static AccountReport of(ScanAccount account, String name, Instant now) {
            Instant end = account.settledAt() == null ? now : account.settledAt();
            return new AccountReport(
                    account.accountId().value(),
                    name,
                    account.status().text(),
                    account.resources(),
                    account.rejected(),
                    account.missing(),
                    account.regionsDone(),
                    account.regionsSkipped(),
                    account.apiCalls(),
                    Duration.between(account.startedAt(), end).toMillis(),
                    account.reasons());
        }
    }

    /** Over all accounts. */
    @RegisterForReflection
    public record Totals(
            long resources,
            long rejected,
            long missing,
            long regionsScanned,
            long regionsSkipped,
            long apiCalls,
            long durationMs) {}

    static ScanReport of(Scan scan, List<AccountReport> accounts, Instant now) {
        Instant end = scan.completedAt() == null ? now : scan.completedAt();
        return new ScanReport(
                scan.scanId(),
                scan.status().text(),
                scan.trigger().text(),
                scan.requestedBy(),
                scan.startedAt(),
                scan.completedAt(),
                accounts,
                new Totals(
                        sum(accounts, AccountReport::resources),
                        sum(accounts, AccountReport::rejected),
                        sum(accounts, AccountReport::missing),
                        sum(accounts, AccountReport::regionsScanned),
                        sum(accounts, AccountReport::regionsSkipped),
                        sum(accounts, AccountReport::apiCalls),
                        Duration.between(scan.startedAt(), end).toMillis()));
    }

    private static long sum(List<AccountReport> accounts, ToLongFunction<AccountReport> figure) {
        return accounts.stream().mapToLong(figure).sum();
    }
}
