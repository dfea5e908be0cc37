package io.nucleus.inventory.store.scan;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.message.Trigger;
import java.time.Instant;
import java.util.List;

/**
 * A scan as a whole.
 *
 * @param scanId a ULID: ids are ordered by time
 * @param scope the account id if it is limited to one account, else {@code all}
 * @param phase how far the scheduler has come with it
 * @param status {@link SyncStatus#IN_PROGRESS} until all accounts have settled
 * @param completedAt null while it is in progress
 * @param accountsTotal accounts planned
 * @param accountsDone accounts settled
 * @param regionsSkipped regions left out because they are known to be empty or off, over all accounts
 * @param resources resources found in the accounts that are settled
 * @param apiCalls requests sent to AWS for the accounts that are settled
 * @param callsSaved about how many requests more the regions that were left out would have cost: as many as when each was last
 *     read; 0 if the scan is limited to services, of which nothing is estimated
 * @param filter to what the request limited it
 * @param reasons what was left out or went wrong as a whole, one line for each kind; why single accounts are no success is on
 *     {@link ScanAccount}
 * @param changes what it changed in the accounts that are settled
 */
public record Scan(
        String scanId,
        Trigger trigger,
        String requestedBy,
        String scope,
        Phase phase,
        SyncStatus status,
        Instant startedAt,
        Instant completedAt,
        int accountsTotal,
        int accountsDone,
        int regionsTotal,
        int regionsSkipped,
        long resources,
        long apiCalls,
        long callsSaved,
        Filter filter,
        List<String> reasons,
        ScanChanges changes) {
    /** The scope of a scan of all accounts. */
    public static final String ALL = "all";

    /** How far the scheduler has come. Until {@link #PLANNED} no command has been sent, and planning may begin anew. */
    public enum Phase {
        PLANNING,
        PLANNED,
        DISPATCHED
    }

    public Scan {
        requireNonNull(scanId, "scanId is null");
        requireNonNull(trigger, "trigger is null");
        requireNonNull(scope, "scope is null");
        requireNonNull(phase, "phase is null");
        requireNonNull(status, "status is null");
        requireNonNull(startedAt, "startedAt is null");
        requireNonNull(filter, "filter is null");
        requireNonNull(changes, "changes is null");
        reasons = List.copyOf(reasons);
    }

    /** A scan that is not limited, and of which nothing need be explained. */
    public Scan(
            String scanId,
            Trigger trigger,
            String requestedBy,
            String scope,
            Phase phase,
            SyncStatus status,
            Instant startedAt,
            Instant completedAt,
            int accountsTotal,
            int accountsDone,
            int regionsTotal,
            int regionsSkipped,
            long resources,
            long apiCalls) {
        this(
                scanId,
                trigger,
                requestedBy,
                scope,
                phase,
                status,
                startedAt,
                completedAt,
                accountsTotal,
                accountsDone,
                regionsTotal,
                regionsSkipped,
                resources,
                apiCalls,
                0,
                Filter.NONE,
                List.of(),
                ScanChanges.NONE);
    }

    /** A scan that is to be planned. */
    public static Scan opened(
            String scanId, Trigger trigger, String requestedBy, String scope, Filter filter, Instant startedAt) {
        return new Scan(
                scanId,
                trigger,
                requestedBy,
                scope,
                Phase.PLANNING,
                SyncStatus.IN_PROGRESS,
                startedAt,
                null,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                filter,
                List.of(),
                ScanChanges.NONE);
    }

    /** Which part of all requests, these and those that were saved, leaving regions out has saved: from 0 to 100. */
    public double savedPercent() {
        return savedPercent(callsSaved, apiCalls);
    }

    /** Which part {@code saved} is of {@code saved} and {@code sent} together: from 0 to 100. */
    public static double savedPercent(long saved, long sent) {
        long all = sent + saved;
        return all == 0 ? 0 : 100.0 * saved / all;
    }

    public boolean isRunning() {
        return status == SyncStatus.IN_PROGRESS;
    }

    /** Whether all accounts that were planned have settled. */
    public boolean isSettled() {
        return phase != Phase.PLANNING && accountsDone >= accountsTotal;
    }
}
