package io.nucleus.query.scan;

import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanAccount;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a scan found.
 *
 * @param scope an account's id, or {@code all}
 * @param phase how far the scheduler has come: planning, planned or dispatched
 * @param regions the only regions to which the request limits it; empty: as planned from region status
 * @param services the only services or types to which the request limits it; empty: all
 * @param completedAt null while it is running
 * @param reasons what was left out or went wrong as a whole; a scan that was closed says what is missing
 * @param accounts by id
 * @param totals sums over the accounts; the duration is the scan's own, up to now while it is running
 */
@RegisterForReflection
public record ScanReport(
        String scanId,
        String status,
        String trigger,
        String requestedBy,
        String scope,
        String phase,
        boolean fullSweep,
        List<String> regions,
        List<String> services,
        Instant startedAt,
        Instant completedAt,
        List<String> reasons,
        List<AccountReport> accounts,
        Totals totals) {
    public ScanReport {
        regions = List.copyOf(regions);
        services = List.copyOf(services);
        reasons = List.copyOf(reasons);
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
            @Schema(description = "Planned") int regionsTotal,
            @Schema(description = "Read so far") int regionsScanned,

            @Schema(description = "Known to be empty or off")
            int regionsSkipped,

            long apiCalls,
            Instant startedAt,

            @Schema(description = "When history and archive of the account were complete; null: not yet")
            Instant settledAt,

            @Schema(description = "From startedAt to settledAt, up to now while it is running")
            long durationMs,

            @Schema(description = "What was not read, and why, or what the account waits for")
            List<String> reasons,

            ScanFigures changes) {
        static AccountReport of(ScanAccount account, String name, Instant now) {
            Instant end = account.settledAt() == null ? now : account.settledAt();
            return new AccountReport(
                    account.accountId().value(),
                    name,
                    account.status().text(),
                    account.resources(),
                    account.rejected(),
                    account.missing(),
                    account.regionsTotal(),
                    account.regionsDone(),
                    account.regionsSkipped(),
                    account.apiCalls(),
                    account.startedAt(),
                    account.settledAt(),
                    Duration.between(account.startedAt(), end).toMillis(),
                    account.reasons(),
                    ScanFigures.of(account.resources(), account.changes()));
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

            @Schema(description = "About how many requests the skipped regions would have cost")
            long callsSaved,

            @Schema(description = "callsSaved of apiCalls and callsSaved together, in percent", examples = "71.5")
            double savedPercent,

            long durationMs,
            ScanFigures changes) {}

    static ScanReport of(Scan scan, List<AccountReport> accounts, Instant now) {
        return new ScanReport(
                scan.scanId(),
                scan.status().text(),
                scan.trigger().text(),
                scan.requestedBy(),
                scan.scope(),
                scan.phase().name().toLowerCase(Locale.ROOT),
                scan.filter().fullSweep(),
                scan.filter().regions(),
                scan.filter().services(),
                scan.startedAt(),
                scan.completedAt(),
                scan.reasons(),
                accounts,
                totals(scan, accounts, now));
    }

    /** Of the accounts as they are shown: those of the scan itself know only of accounts that have settled. */
    private static Totals totals(Scan scan, List<AccountReport> accounts, Instant now) {
        long apiCalls = sum(accounts, AccountReport::apiCalls);
        return new Totals(
                sum(accounts, AccountReport::resources),
                sum(accounts, AccountReport::rejected),
                sum(accounts, AccountReport::missing),
                sum(accounts, AccountReport::regionsScanned),
                sum(accounts, AccountReport::regionsSkipped),
                apiCalls,
                scan.callsSaved(),
                ScanSummary.rounded(Scan.savedPercent(scan.callsSaved(), apiCalls)),
                ScanSummary.millis(scan, now),
                accounts.stream().map(AccountReport::changes).reduce(ScanFigures.none(), ScanFigures::plus));
    }

    private static long sum(List<AccountReport> accounts, ToLongFunction<AccountReport> figure) {
        return accounts.stream().mapToLong(figure).sum();
    }
}
