package io.nucleus.support.hub;

import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.audit.AuditRepository;
import io.nucleus.inventory.store.change.ChangeRepository;
import io.nucleus.inventory.store.coverage.CoverageRepository;
import io.nucleus.inventory.store.deferral.DeferralRepository;
import io.nucleus.inventory.store.export.ExportRepository;
import io.nucleus.inventory.store.lease.LeaseRepository;
import io.nucleus.inventory.store.resource.ResourceRepository;
import io.nucleus.inventory.store.scan.ScanProgressRepository;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.inventory.store.schedule.ScheduleRepository;
import io.nucleus.inventory.store.trend.TrendRepository;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** The table and its repositories as beans; a service that injects none of them gets none. */
@Singleton
public class HubProducers {
    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Table table(DynamoDbAsyncClient client, HubConfig config) {
        return new Table(client, config.table(), config.indexShards());
    }

    @Produces
    @Singleton
    AccountRepository accounts(Table table) {
        return new AccountRepository(table);
    }

    @Produces
    @Singleton
    ResourceRepository resources(Table table) {
        return new ResourceRepository(table);
    }

    @Produces
    @Singleton
    CoverageRepository coverage(Table table) {
        return new CoverageRepository(table);
    }

    @Produces
    @Singleton
    ChangeRepository changes(Table table) {
        return new ChangeRepository(table);
    }

    @Produces
    @Singleton
    TrendRepository trends(Table table) {
        return new TrendRepository(table);
    }

    @Produces
    @Singleton
    LeaseRepository leases(Table table, Clock clock) {
        return new LeaseRepository(table, clock);
    }

    @Produces
    @Singleton
    ScanRepository scans(Table table) {
        return new ScanRepository(table);
    }

    @Produces
    @Singleton
    ScanProgressRepository scanProgress(Table table) {
        return new ScanProgressRepository(table);
    }

    @Produces
    @Singleton
    AuditRepository auditRecords(Table table) {
        return new AuditRepository(table);
    }

    @Produces
    @Singleton
    ScheduleRepository schedules(Table table) {
        return new ScheduleRepository(table);
    }

    @Produces
    @Singleton
    DeferralRepository deferrals(Table table) {
        return new DeferralRepository(table);
    }

    @Produces
    @Singleton
    ExportRepository exports(Table table) {
        return new ExportRepository(table);
    }
}
