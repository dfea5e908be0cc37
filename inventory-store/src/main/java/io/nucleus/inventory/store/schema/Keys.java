package io.nucleus.inventory.store.schema;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.Operation;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/**
 * The only place that knows how keys are made. Instants in sort keys have a fixed width, so that comparing the texts
 * compares the times.
 */
public final class Keys {
    /** Sort key of an account's own item, and of a scan's. */
    public static final String METADATA = "METADATA";

    private static final String ACCOUNT = "ACCOUNT#";
    private static final String INVENTORY = "INVENTORY#";
    private static final String REGION = "REGION#";
    private static final DateTimeFormatter FIXED_WIDTH =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu-MM").withZone(ZoneOffset.UTC);

    private Keys() {}

    /** Partition of everything that belongs to an account. */
    public static String account(AccountId accountId) {
        return ACCOUNT + accountId;
    }

    /** The account of a partition key made by {@link #account}. */
    public static AccountId accountOf(String partitionKey) {
        return AccountId.of(after(partitionKey, ACCOUNT));
    }

    public static String resource(ResourceType type, ResourceArn arn) {
        return resourcesOfType(type) + arn;
    }

    /** What the sort keys of all resources begin with. */
    public static String resources() {
        return INVENTORY;
    }

    /** What the sort keys of all resources of a type begin with. */
    public static String resourcesOfType(ResourceType type) {
        return INVENTORY + type + "#";
    }

    /**
     * What the sort keys of all resources of a type in an AWS region begin with. It holds because the ARN of everything
     * that is listed by region carries that region.
     */
    public static String resourcesOfTypeInRegion(ResourceType type, String partition, String region) {
        return resourcesOfType(type) + "arn:" + partition + ":" + type.service() + ":" + region + ":";
    }

    /** Status of a region for an operation. */
    public static String region(Operation operation, String region) {
        return regions(operation) + region;
    }

    /** What the sort keys of all region statuses of an operation begin with; no operation's begin like another's. */
    public static String regions(Operation operation) {
        return operation == Operation.INVENTORY ? REGION : "REGION_" + operation.name() + "#";
    }

    public static String coverage(String region) {
        return coverages() + region;
    }

    /** What the sort keys of all coverage begin with. */
    public static String coverages() {
        return "COVERAGE#";
    }

    public static String lease(String region) {
        return "LEASE#" + region;
    }

    public static String scan(String scanId) {
        return "SCAN#" + scanId;
    }

    /** Partition of the item that names the latest scan of a scope. */
    public static String scanScope(String scope) {
        return "SCAN_SCOPE#" + scope;
    }

    public static String scanAccount(AccountId accountId) {
        return ACCOUNT + accountId;
    }

    /** What the sort keys of all accounts of a scan begin with. */
    public static String scanAccountPrefix() {
        return ACCOUNT;
    }

    public static String scanRegion(AccountId accountId, String region) {
        return scanRegionsOf(accountId) + region;
    }

    /** What the sort keys of all regions of all accounts in a scan begin with. */
    public static String scanRegions() {
        return REGION;
    }

    /** What the sort keys of all regions of an account in a scan begin with. */
    public static String scanRegionsOf(AccountId accountId) {
        return REGION + accountId + "#";
    }

    /** Partition of the firings of a named schedule. */
    public static String schedule(String name) {
        return "SCHEDULE#" + name;
    }

    public static String firing(Instant dueAt) {
        return firings() + instant(dueAt);
    }

    /** What the sort keys of all firings of a schedule begin with. */
    public static String firings() {
        return "FIRING#";
    }

    /** Sort key of the item that says when a schedule fires next. */
    public static String nextFiring() {
        return "NEXT";
    }

    /** Partition of all accounts that scans had to leave out and that are to be scanned yet. */
    public static String deferrals() {
        return "DEFERRALS";
    }

    /** Sorted by account, then by the scan that had to leave it out. */
    public static String deferral(AccountId accountId, String scanId) {
        return accountId + "#" + scanId;
    }

    /** Partition of what was done in a month (UTC): few enough to read one after the other, small enough for any deployment. */
    public static String audit(Instant at) {
        return "AUDIT#" + MONTH.format(at);
    }

    /** Sorted by time, then by id. */
    public static String auditRecord(Instant at, String id) {
        return instant(at) + "#" + id;
    }

    /** Partition of a user's exports; its {@link #METADATA} says which are under way. */
    public static String exportsOf(String userId) {
        return "EXPORTS#" + userId;
    }

    public static String export(String exportId) {
        return exports() + exportId;
    }

    /** What the sort keys of all exports of a user begin with; ids are ordered by time. */
    public static String exports() {
        return "EXPORT#";
    }

    /** Follows the sort keys of all exports of a user. */
    public static String exportsEnd() {
        return exports() + "~";
    }

    /** Index 1: all resources; sorted by type, region, name. */
    public static String allResources(ResourceArn arn, int shards) {
        return allResources(shard(arn, shards));
    }

    public static String allResources(int shard) {
        return "TYPE#INVENTORY#" + shard;
    }

    public static String byTypeRegionName(ResourceType type, String region, String name) {
        return type + "#" + region + "#" + name;
    }

    /** Index 1: all accounts; sorted by id. */
    public static String allAccounts() {
        return "TYPE#ACCOUNT";
    }

    /** Index 1: all scans; sorted by id, which is by time. */
    public static String allScans() {
        return "TYPE#SCAN";
    }

    /** Index 2: resources of a region; sorted by type and time of discovery. */
    public static String inRegion(String region, ResourceArn arn, int shards) {
        return REGION + region + "#" + shard(arn, shards);
    }

    public static String byTypeAndDiscovery(ResourceType type, Instant lastDiscoveredAt) {
        return type + "#" + instant(lastDiscoveredAt);
    }

    /** Index 3: resources of a type; sorted by account and id. */
    public static String ofType(ResourceType type, ResourceArn arn, int shards) {
        return "RESOURCE_TYPE#" + type + "#" + shard(arn, shards);
    }

    public static String byAccountAndId(AccountId accountId, String resourceId) {
        return accountId + "#" + resourceId;
    }

    /** Partition of what a scan found to have changed in an account. */
    public static String changesIn(String scanId, AccountId accountId) {
        return "CHANGES#" + scanId + "#" + accountId;
    }

    public static String change(String scanRegion, ResourceArn arn) {
        return changesOfRegion(scanRegion) + arn;
    }

    /** What the sort keys of all changes that the listings of a region told begin with. */
    public static String changesOfRegion(String scanRegion) {
        return scanRegion + "#";
    }

    /** Index 1: all changes; sorted by {@link #byTime}. */
    public static String allChanges(ResourceArn arn, int shards) {
        return allChanges(shard(arn, shards));
    }

    public static String allChanges(int shard) {
        return "TYPE#CHANGE#" + shard;
    }

    /** Index 2: all changes of one resource; sorted by {@link #byTime}. */
    public static String historyOf(ResourceArn arn) {
        return "HISTORY#" + arn;
    }

    /** Index 3: all changes in one account; sorted by {@link #byTime}. */
    public static String changesOfAccount(AccountId accountId) {
        return "CHANGES_OF#" + accountId;
    }

    /** Orders changes by time; no two changes have the same, whichever partitions they are in. */
    public static String byTime(Instant at, String scanId, String scanRegion, ResourceArn arn) {
        CRC32C crc = new CRC32C();
        crc.update((scanRegion + arn).getBytes(StandardCharsets.UTF_8));
        return instant(at) + "#" + scanId + "#" + "%08x%08x".formatted(crc.getValue(), (scanRegion + arn).hashCode());
    }

    /** Index 4: resources of an account by the time of their last change, for readers that follow. */
    public static String changesOf(AccountId accountId) {
        return "CHANGES#" + accountId;
    }

    /** The same resource always falls into the same shard; the hash is spread evenly and the same on every machine. */
    static int shard(ResourceArn arn, int shards) {
        CRC32C crc = new CRC32C();
        crc.update(arn.value().getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % shards);
    }

    /** Every shard's number. */
    public static List<Integer> shards(int shards) {
        return IntStream.range(0, shards).boxed().toList();
    }

    /** Sort key of an account's counts on a day. */
    public static String countsOn(LocalDate day) {
        return counts() + day;
    }

    /** What the sort keys of an account's counts of all days begin with. */
    public static String counts() {
        return "COUNTS#";
    }

    /** Partition of the counts of all accounts together; sorted by day. */
    public static String trend() {
        return "TREND";
    }

    /** Milliseconds, always written: {@code 2026-11-01T02:00:00.000Z}. */
    public static String instant(Instant instant) {
        return FIXED_WIDTH.format(instant);
    }

    /** What follows the prefix. @throws IllegalArgumentException if the key has another prefix */
    public static String after(String key, String prefix) {
        if (!key.startsWith(prefix)) {
            throw new IllegalArgumentException("key '" + key + "' does not begin with " + prefix);
        }
        return key.substring(prefix.length());
    }
}
