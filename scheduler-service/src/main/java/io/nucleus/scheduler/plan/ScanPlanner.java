package io.nucleus.scheduler.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.account.AccountSync;
import io.nucleus.inventory.store.deferral.Deferral;
import io.nucleus.inventory.store.deferral.DeferralRepository;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanPlan;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.scheduler.metrics.SchedulerMetrics;
import io.nucleus.scheduler.plan.PlannedPart.Cause;
import io.nucleus.scheduler.plan.PlannedPart.LeftOut;
import io.nucleus.scheduler.plan.PlannedPart.Scanned;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/**
 * Plans a scan and claims its accounts, so that no other scan has them meanwhile. It may be repeated for a scan that is not yet
 * planned: a claim holds again for the scan that has it.
 */
public final class ScanPlanner {
    private static final Logger LOG = Logger.getLogger(ScanPlanner.class);
    private static final int ACCOUNTS_AT_A_TIME = 16;

    private final ScanRepository scans;
    private final AccountRepository accounts;
    private final DeferralRepository deferrals;
    private final RegionStatuses statuses;
    private final RegionPlanner regions;
    private final Duration deadline;
    private final Clock clock;
    private final SchedulerMetrics metrics;

    /** @param deadline how long a scan keeps its accounts */
    public ScanPlanner(
            ScanRepository scans,
            AccountRepository accounts,
            DeferralRepository deferrals,
            RegionStatuses statuses,
            RegionPlanner regions,
            Duration deadline,
            Clock clock,
            SchedulerMetrics metrics) {
        this.scans = scans;
        this.accounts = accounts;
        this.deferrals = deferrals;
        this.statuses = statuses;
        this.regions = regions;
        this.deadline = deadline;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** The plan; its accounts are claimed for the scan until its deadline. */
    public Uni<ScanPlan> plan(Scan scan) {
        return inScope(scan)
                .onItem()
                .transformToUni(account -> planAccount(scan, account))
                .merge(ACCOUNTS_AT_A_TIME)
                .collect()
                .asList()
                .map(parts -> toPlan(scan, parts))
                .invoke(plan -> logPlan(scan, plan));
    }

    private Multi<Account> inScope(Scan scan) {
        return scan.scope().equals(Scan.ALL)
                ? accounts.all()
                : accounts.get(AccountId.of(scan.scope()))
                        .onItem()
                        .transformToMulti(found -> Multi.createFrom().items(found.stream()));
    }

    private Uni<PlannedPart> planAccount(Scan scan, Account account) {
        if (!account.syncEnabled()) {
            return leaveOut(scan, account, Cause.DISABLED);
        }
        AccountId id = account.accountId();
        return accounts.claim(
                        id, scan.scanId(), clock.instant(), scan.startedAt().plus(deadline))
                .chain(() -> accounts.get(id))
                .chain(now -> now.map(known -> planClaimed(scan, known))
                        .orElseGet(() -> leftOut(scan, id, Cause.NOT_REGISTERED)));
    }

    /** What is on record says who has it: another planning of the same scan may have claimed it meanwhile. */
    private Uni<PlannedPart> planClaimed(Scan scan, Account account) {
        AccountSync sync = account.sync();
        if (!account.syncEnabled()) {
            return leaveOut(scan, account, Cause.DISABLED);
        }
        if (sync.activeScanId() == null) {
            // The other scan had it when this one claimed it, and has just ended.
            return planAccount(scan, account);
        }
        if (!sync.activeScanId().equals(scan.scanId())) {
            return planHeld(sync.activeScanId(), scan, account);
        }
        return isReadByNewer(account, scan)
                ? scans.get(sync.lastScanId()).chain(newer -> leaveTo(newer, scan, account, Cause.NEWER))
                : chooseRegions(scan, account);
    }

    /** A scan that has ended needs it no more: whoever ended it may have died before it gave the account back. */
    private Uni<PlannedPart> planHeld(String holderId, Scan scan, Account account) {
        return scans.get(holderId)
                .chain(holder -> holder.filter(Scan::isRunning).isPresent()
                        ? leaveTo(holder, scan, account, Cause.BUSY)
                        : accounts.release(account.accountId(), holderId).chain(() -> planAccount(scan, account)));
    }

    /**
     * Leaves the account to the scan that has it or has read it. What that one does not read is made up for.
     *
     * @param covered the cause if the other one reads all that this one would
     */
    private Uni<PlannedPart> leaveTo(Optional<Scan> other, Scan scan, Account account, Cause covered) {
        return other.filter(o -> o.filter().covers(scan.filter())).isPresent()
                ? leaveOut(scan, account, covered)
                : defer(scan, account);
    }

    private Uni<PlannedPart> defer(Scan scan, Account account) {
        return regions.hasNone(account, scan.filter())
                ? leaveOut(scan, account, Cause.NO_REGION)
                : deferrals
                        .put(new Deferral(account.accountId(), scan.scanId()), clock.instant())
                        .chain(() -> leaveOut(scan, account, Cause.DEFERRED));
    }

    /** Only now, while no other scan can change what is known of them. */
    private Uni<PlannedPart> chooseRegions(Scan scan, Account account) {
        return statuses.of(account).chain(known -> {
            RegionChoice choice = regions.choose(account, scan.filter(), known, clock.instant());
            return choice.planned().isEmpty()
                    ? leaveOut(scan, account, Cause.NO_REGION)
                    : Uni.createFrom().item(scanned(account.accountId(), choice));
        });
    }

    private static boolean isReadByNewer(Account account, Scan scan) {
        String last = account.sync().lastScanId();
        return last != null && isNewer(last, scan);
    }

    /** What a scan reads is ordered by its id: behind a newer one it could store nothing. */
    private static boolean isNewer(String lastScanId, Scan scan) {
        return lastScanId.compareTo(scan.scanId()) > 0;
    }

    private static PlannedPart scanned(AccountId id, RegionChoice choice) {
        return new Scanned(new ScanPlan.PlannedAccount(
                id, choice.planned(), choice.skipped().size(), choice.callsSaved()));
    }

    /** This planning or an earlier one of the same scan may have claimed it. */
    private Uni<PlannedPart> leaveOut(Scan scan, Account account, Cause cause) {
        return scan.scanId().equals(account.sync().activeScanId())
                ? accounts.release(account.accountId(), scan.scanId())
                        .chain(() -> leftOut(scan, account.accountId(), cause))
                : leftOut(scan, account.accountId(), cause);
    }

    private Uni<PlannedPart> leftOut(Scan scan, AccountId id, Cause cause) {
        LOG.infof("Account left out of the scan: it is %s accountId=%s scanId=%s", cause.text(), id, scan.scanId());
        metrics.accountLeftOut(cause.name());
        return Uni.createFrom().item(new LeftOut(id, cause));
    }

    private static ScanPlan toPlan(Scan scan, List<PlannedPart> parts) {
        var planned = parts.stream()
                .<ScanPlan.PlannedAccount>mapMulti((part, sink) -> {
                    if (part instanceof Scanned(var account)) {
                        sink.accept(account);
                    }
                })
                .sorted(Comparator.comparing(ScanPlan.PlannedAccount::accountId))
                .toList();
        return new ScanPlan(planned, reasons(scan, parts));
    }

    /** A scan of all accounts means the enabled ones: that others are disabled explains nothing. */
    private static List<String> reasons(Scan scan, List<PlannedPart> parts) {
        boolean all = scan.scope().equals(Scan.ALL);
        if (parts.isEmpty() && !all) {
            return List.of(reason(Cause.NOT_REGISTERED, List.of(scan.scope())));
        }
        return parts.stream()
                .<LeftOut>mapMulti((part, sink) -> {
                    if (part instanceof LeftOut out && !(all && out.cause() == Cause.DISABLED)) {
                        sink.accept(out);
                    }
                })
                .collect(groupingBy(
                        LeftOut::cause,
                        TreeMap::new,
                        mapping(out -> out.accountId().value(), toList())))
                .entrySet()
                .stream()
                .map(e -> reason(e.getKey(), e.getValue()))
                .toList();
    }

    private static String reason(Cause cause, List<String> accounts) {
        return "left out, " + cause.text() + ": " + accounts.stream().sorted().collect(joining(", "));
    }

    private void logPlan(Scan scan, ScanPlan plan) {
        metrics.planned(plan);
        LOG.infof(
                "Scan planned: %d accounts, %d regions, %d regions skipped, about %d calls saved fullSweep=%b scanId=%s"
                        + " scope=%s",
                plan.accounts().size(),
                plan.regionsTotal(),
                plan.regionsSkipped(),
                plan.callsSaved(),
                scan.filter().fullSweep(),
                scan.scanId(),
                scan.scope());
    }
}
