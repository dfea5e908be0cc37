package io.nucleus.query.it;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.change.Change;
import io.nucleus.inventory.store.change.ChangeItem;
import io.nucleus.inventory.store.coverage.Coverage;
import io.nucleus.inventory.store.coverage.CoverageRepository;
import io.nucleus.inventory.store.coverage.RegionStatus;
import io.nucleus.inventory.store.resource.ContentHash;
import io.nucleus.inventory.store.resource.RecordedWrites;
import io.nucleus.inventory.store.resource.ResourceRepository;
import io.nucleus.inventory.store.resource.StoredResource;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Writes to the table as the writer and the scheduler do. */
@Singleton
public class Fixture {
    public static final String SCAN = "01JD5Z8Q4T6V7X8Y9Z0A1B2C3D";

    /** Tests write on fixed days, and read on any: nothing of theirs expires unless they say so. */
    private static final Duration KEPT = Duration.ofDays(36_500);

    private final AccountRepository accounts;
    private final ResourceRepository resources;
    private final CoverageRepository coverage;
    private final Table table;
    private final RecordedWrites recorded;

    public Fixture(AccountRepository accounts, ResourceRepository resources, CoverageRepository coverage, Table table) {
        this.table = table;
        this.recorded = new RecordedWrites(table, Duration.ofDays(90));
        this.accounts = accounts;
        this.resources = resources;
        this.coverage = coverage;
    }

    public static ScanVersion version(long token) {
        return ScanVersion.of(SCAN, token);
    }

    public static Resource instance(String account, String region, String id, String name, Map<String, String> tags) {
        return new Resource(
                AccountId.of(account),
                ResourceArn.of("arn:aws:ec2:" + region + ":" + account + ":instance/" + id),
                ResourceType.of("ec2:instance"),
                id,
                name,
                region,
                "running",
                tags,
                Map.of("InstanceType", "t3.micro"),
                Instant.parse("2026-01-02T03:04:05Z"));
    }

    public static Resource bucket(String account, String region, String name) {
        return new Resource(
                AccountId.of(account),
                ResourceArn.of("arn:aws:s3:::" + name),
                ResourceType.of("s3:bucket"),
                name,
                name,
                region,
                "",
                Map.of(),
                Map.of(),
                null);
    }

    public static StoredResource stored(Resource resource, ScanVersion version, Instant at) {
        return stored(resource, version, at, at.plus(KEPT));
    }

    public static StoredResource stored(Resource resource, ScanVersion version, Instant at, Instant ttl) {
        String scanRegion = resource.resourceType().service().equals("s3") ? "aws-global" : resource.region();
        return new StoredResource(
                resource, scanRegion, DiscoveryStatus.ACTIVE, at, at, at, ContentHash.of(resource), version, ttl);
    }

    public void register(String account, String name) {
        accounts.create(new Account(AccountId.of(account), name, null, null, List.of(), true, null))
                .await()
                .indefinitely();
    }

    public void registerDisabled(String account) {
        accounts.create(new Account(AccountId.of(account), "off", null, null, List.of(), false, null))
                .await()
                .indefinitely();
    }

    public void write(Collection<StoredResource> all) {
        Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUni(resources::write)
                .merge(32)
                .collect()
                .asList()
                .await()
                .indefinitely();
    }

    /** What a writer does last, so that readers look. */
    public void touch(String account) {
        accounts.touch(AccountId.of(account)).await().indefinitely();
    }

    /** A change without the resource that changed. */
    public void record(Change change) {
        table.client()
                .putItem(r -> r.tableName(table.name()).item(ChangeItem.write(change, table.shards(), KEPT)))
                .join();
    }

    public void markMissing(Resource resource, ScanVersion version, Instant at) {
        recorded.markMissing(
                        Change.of(version.scanId(), resource.region(), Change.Kind.MISSING, at, resource),
                        version,
                        at.plus(KEPT.dividedBy(2)))
                .await()
                .indefinitely();
    }

    public void regionStatus(String account, String region, boolean active, String error) {
        coverage.write(new RegionStatus(
                        AccountId.of(account),
                        region,
                        active,
                        true,
                        active ? 7 : 0,
                        Instant.parse("2026-11-01T02:00:00Z"),
                        error,
                        version(1)))
                .await()
                .indefinitely();
    }

    public void cover(String account, String region, String type, CoverageStatus status, Instant at) {
        coverage.write(List.of(new Coverage(
                        AccountId.of(account),
                        region,
                        ResourceType.of(type),
                        status,
                        status == CoverageStatus.OK ? "" : "AccessDenied: not authorized",
                        3,
                        2,
                        1,
                        4,
                        250,
                        at,
                        status == CoverageStatus.OK ? at : null,
                        version(1))))
                .await()
                .indefinitely();
    }
}
