package io.nucleus.scheduler;

import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.coverage.CoverageRepository;
import io.nucleus.inventory.store.deferral.DeferralRepository;
import io.nucleus.inventory.store.scan.ScanProgressRepository;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.inventory.store.schedule.ScheduleRepository;
import io.nucleus.inventory.store.trend.DayTotals;
import io.nucleus.inventory.store.trend.TrendRepository;
import io.nucleus.scheduler.metrics.SchedulerMetrics;
import io.nucleus.scheduler.plan.AwsRegions;
import io.nucleus.scheduler.plan.RegionPlanner;
import io.nucleus.scheduler.plan.RegionStatuses;
import io.nucleus.scheduler.plan.ScanPlanner;
import io.nucleus.scheduler.schedule.CronSchedule;
import io.nucleus.scheduler.schedule.InventorySchedule;
import io.nucleus.scheduler.sync.DeferredAccounts;
import io.nucleus.scheduler.sync.OverdueScans;
import io.nucleus.scheduler.sync.ScanDispatcher;
import io.nucleus.scheduler.sync.ScanIds;
import io.nucleus.scheduler.sync.ScanOpener;
import io.nucleus.scheduler.sync.ScanRunner;
import io.nucleus.scheduler.sync.SyncAudit;
import io.nucleus.scheduler.sync.SyncRequestHandler;
import io.nucleus.support.audit.Audit;
import io.nucleus.support.queue.QueuePublisher;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the parts together, which know neither configuration nor container. */
@Singleton
public class SchedulerBeans {
    private final SchedulerConfig config;
    private final Clock clock;
    private final SchedulerMetrics metrics;

    public SchedulerBeans(SchedulerConfig config, Clock clock, SchedulerMetrics metrics) {
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Produces
    @Singleton
    AwsRegions regions() {
        return new AwsRegions(config.partition());
    }

    @Produces
    @Singleton
    SyncRequestHandler syncRequests(
            ScanRepository scans,
            AccountRepository accounts,
            DeferralRepository deferrals,
            CoverageRepository coverage,
            AwsRegions regions,
            QueuePublisher publisher,
            Audit audit) {
        var planner = new ScanPlanner(
                scans,
                accounts,
                deferrals,
                new RegionStatuses(coverage, config.regionStatusAge(), clock, metrics),
                new RegionPlanner(regions, config.resourceTtl().dividedBy(3)),
                config.scanDeadline(),
                clock,
                metrics);
        var dispatcher = new ScanDispatcher(scans, publisher, clock, metrics);
        return new SyncRequestHandler(
                new ScanIds(clock),
                new ScanOpener(scans, accounts, regions, config.scanDeadline(), clock),
                new ScanRunner(scans, planner, dispatcher, clock),
                new SyncAudit(audit, clock),
                metrics);
    }

    @Produces
    @Singleton
    InventorySchedule schedule(ScheduleRepository firings, QueuePublisher publisher, Audit audit) {
        return new InventorySchedule(
                new CronSchedule(config.cron(), config.zone()).due(clock.instant(), config.catchUpWindow()),
                new InventorySchedule.Settings(config.catchUpWindow(), config.fullSweepEvery()),
                firings,
                publisher,
                audit,
                clock,
                metrics);
    }

    @Produces
    @Singleton
    OverdueScans overdueScans(
            ScanRepository scans,
            ScanProgressRepository progress,
            AccountRepository accounts,
            TrendRepository trends,
            QueuePublisher publisher) {
        return new OverdueScans(
                scans,
                progress,
                accounts,
                new DayTotals(accounts, trends, config.resourceTtl(), clock),
                publisher,
                config.scanDeadline(),
                clock,
                metrics);
    }

    @Produces
    @Singleton
    DeferredAccounts deferredAccounts(
            DeferralRepository deferrals, ScanRepository scans, AccountRepository accounts, QueuePublisher publisher) {
        return new DeferredAccounts(deferrals, scans, accounts, publisher, clock, metrics);
    }
}
