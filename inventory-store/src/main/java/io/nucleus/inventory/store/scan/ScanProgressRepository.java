package io.nucleus.inventory.store.scan;

import static io.nucleus.inventory.store.TableOperations.key;
import static io.nucleus.inventory.store.TableOperations.pastConflicts;
import static io.nucleus.inventory.store.TableOperations.unlessConditionFails;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.TypeOutcome;
import io.nucleus.inventory.model.message.MessageCodec;
import io.nucleus.inventory.model.message.RegionReport;
import io.nucleus.inventory.store.Item;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.TableOperations;
import io.nucleus.inventory.store.Writes;
import io.nucleus.inventory.store.schema.Keys;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * What writers record of a scan. Every step may be repeated any number of times, by any number of writers, and counts once:
 * a region's figures are added to its account, and an account's to its scan, in the transaction that settles it.
 */
public final class ScanProgressRepository {
    private final Table table;
    private final TableOperations operations;

    public ScanProgressRepository(Table table) {
        this.table = table;
        this.operations = new TableOperations(table);
    }

    /** Notes that a batch is durable. @return the region as it is then; empty if the scan has no such region */
    @Writes
    public Uni<Optional<ScanRegion>> batchStored(
            ScanVersion version, AccountId accountId, String region, int sequence) {
        AttributeValue number = AttributeValue.fromNs(List.of(Integer.toString(sequence)));
        return recordOnRegion(version, accountId, region, "ADD #what :value", ScanItem.batches(version), number);
    }

    /** Notes what an attempt reports. @return the region as it is then; empty if the scan has no such region */
    @Writes
    public Uni<Optional<ScanRegion>> reported(RegionReport report) {
        return recordOnRegion(
                report.version(),
                report.accountId(),
                report.region(),
                "SET #what = :value",
                ScanItem.report(report.version()),
                AttributeValue.fromS(MessageCodec.encode(report)));
    }

    @Writes
    private Uni<Optional<ScanRegion>> recordOnRegion(
            ScanVersion version,
            AccountId accountId,
            String region,
            String update,
            String attribute,
            AttributeValue value) {
        return pastConflicts(Uni.createFrom()
                        .completionStage(() -> table.client()
                                .updateItem(r -> r.tableName(table.name())
                                        .key(key(Keys.scan(version.scanId()), Keys.scanRegion(accountId, region)))
                                        .updateExpression(update)
                                        .conditionExpression("attribute_exists(pk)")
                                        .expressionAttributeNames(Map.of("#what", attribute))
                                        .expressionAttributeValues(Map.of(":value", value))
                                        .returnValues(ReturnValue.ALL_NEW))))
                .map(r -> Optional.of(ScanItem.readRegion(new Item.View(r.attributes()))))
                .onFailure(ConditionalCheckFailedException.class)
                .recoverWithItem(Optional.empty());
    }

    /**
     * What a settled region adds to its account.
     *
     * @param resources listed and stored
     * @param apiCalls requests sent to AWS
     */
    public record RegionFigures(long resources, long apiCalls, ScanChanges changes) {
        /** A region all of whose resources are as they were. */
        public RegionFigures(long resources, long rejected, long missing, long apiCalls) {
            this(resources, apiCalls, new ScanChanges(0, 0, 0, missing, missing, rejected));
        }
    }

    /** Settles a region as it was reported. @return false if it was settled before, by whichever attempt: its figures count once */
    @Writes
    public Uni<Boolean> settleRegion(ScanVersion version, AccountId accountId, String region, RegionFigures figures) {
        return settleRegion(version, accountId, region, figures, List.of());
    }

    /**
     * Settles a region.
     *
     * @param corrections what came of types of which something else was reported
     * @return false if it was settled before, by whichever attempt: its figures count once
     */
    @Writes
    public Uni<Boolean> settleRegion(
            ScanVersion version,
            AccountId accountId,
            String region,
            RegionFigures figures,
            List<TypeOutcome> corrections) {
        Map<String, String> names = new HashMap<>(Map.of("#by", ScanItem.SETTLED_BY));
        if (!corrections.isEmpty()) {
            names.put("#corrections", ScanItem.CORRECTIONS);
        }
        Update settle = Update.builder()
                .tableName(table.name())
                .key(key(Keys.scan(version.scanId()), Keys.scanRegion(accountId, region)))
                .updateExpression("SET #by = :version" + (corrections.isEmpty() ? "" : ", #corrections = :corrections"))
                .conditionExpression("attribute_exists(pk) AND attribute_not_exists(#by)")
                .expressionAttributeNames(names)
                .expressionAttributeValues(Item.create()
                        .text(":version", version.value())
                        .maps(":corrections", ScanItem.corrections(corrections))
                        .attributes())
                .build();
        Update count = Update.builder()
                .tableName(table.name())
                .key(key(Keys.scan(version.scanId()), Keys.scanAccount(accountId)))
                .updateExpression(Added.EXPRESSION)
                .expressionAttributeNames(Added.names(ScanItem.REGIONS_DONE))
                .expressionAttributeValues(Added.values(figures.resources(), figures.apiCalls(), figures.changes()))
                .build();
        return operations.transact(t -> t.transactItems(i -> i.update(settle), i -> i.update(count)));
    }

    /** Says why an account has not settled yet. @return false if it has */
    @Writes
    public Uni<Boolean> noteTrouble(ScanAccount account, String reason) {
        return unlessConditionFails(Uni.createFrom()
                .completionStage(() -> table.client()
                        .updateItem(r -> r.tableName(table.name())
                                .key(key(Keys.scan(account.scanId()), Keys.scanAccount(account.accountId())))
                                .updateExpression("SET #reasons = :reasons")
                                .conditionExpression("#status = :running")
                                .expressionAttributeNames(
                                        Map.of("#status", ScanItem.STATUS, "#reasons", ScanItem.REASONS))
                                .expressionAttributeValues(Item.create()
                                        .text(":running", SyncStatus.IN_PROGRESS.text())
                                        .texts(":reasons", List.of(reason))
                                        .attributes()))));
    }

    /**
     * Settles an account.
     *
     * @param account as it was read when all its regions had settled
     * @return false if it was settled before: its figures count once
     */
    @Writes
    public Uni<Boolean> settleAccount(ScanAccount account, SyncStatus status, List<String> reasons, Instant at) {
        Update settle = Update.builder()
                .tableName(table.name())
                .key(key(Keys.scan(account.scanId()), Keys.scanAccount(account.accountId())))
                .updateExpression("SET #status = :status, #at = :at, #reasons = :reasons")
                .conditionExpression("#status = :running")
                .expressionAttributeNames(
                        Map.of("#status", ScanItem.STATUS, "#at", ScanItem.SETTLED_AT, "#reasons", ScanItem.REASONS))
                .expressionAttributeValues(Item.create()
                        .text(":status", status.text())
                        .text(":running", SyncStatus.IN_PROGRESS.text())
                        .instant(":at", at)
                        .texts(":reasons", reasons)
                        .attributes())
                .build();
        Update count = Update.builder()
                .tableName(table.name())
                .key(key(Keys.scan(account.scanId()), Keys.METADATA))
                .updateExpression(Added.EXPRESSION)
                .expressionAttributeNames(Added.names(ScanItem.ACCOUNTS_DONE))
                .expressionAttributeValues(Added.values(account.resources(), account.apiCalls(), account.changes()))
                .build();
        return operations.transact(t -> t.transactItems(i -> i.update(settle), i -> i.update(count)));
    }

    /** An account that was given up has settled after all: what came of it counts for it, but not for the scan, which has ended. */
    @Writes
    public Uni<Boolean> settledAfterAll(ScanAccount account, SyncStatus status, List<String> reasons, Instant at) {
        return unlessConditionFails(Uni.createFrom()
                .completionStage(() -> table.client()
                        .updateItem(r -> r.tableName(table.name())
                                .key(key(Keys.scan(account.scanId()), Keys.scanAccount(account.accountId())))
                                .updateExpression("SET #status = :status, #at = :at, #reasons = :reasons")
                                .conditionExpression("attribute_exists(pk) AND #status <> :running")
                                .expressionAttributeNames(Map.of(
                                        "#status", ScanItem.STATUS,
                                        "#at", ScanItem.SETTLED_AT,
                                        "#reasons", ScanItem.REASONS))
                                .expressionAttributeValues(Item.create()
                                        .text(":status", status.text())
                                        .text(":running", SyncStatus.IN_PROGRESS.text())
                                        .instant(":at", at)
                                        .texts(":reasons", reasons)
                                        .attributes()))));
    }

    /** What a part adds to the whole. */
    private static final class Added {
        static final String EXPRESSION = "ADD #done :one, #resources :resources, #calls :calls, #created :created,"
                + " #changed :changed, #returned :returned, #missing :missing, #written :written, #rejected :rejected";

        static Map<String, String> names(String done) {
            return Map.of(
                    "#done", done,
                    "#resources", ScanItem.RESOURCES,
                    "#calls", ScanItem.API_CALLS,
                    "#created", ScanItem.CREATED,
                    "#changed", ScanItem.CHANGED,
                    "#returned", ScanItem.RETURNED,
                    "#missing", ScanItem.MISSING,
                    "#written", ScanItem.WRITTEN,
                    "#rejected", ScanItem.REJECTED);
        }

        static Map<String, AttributeValue> values(long resources, long apiCalls, ScanChanges changes) {
            return Item.create()
                    .number(":one", 1)
                    .number(":resources", resources)
                    .number(":calls", apiCalls)
                    .number(":created", changes.created())
                    .number(":changed", changes.changed())
                    .number(":returned", changes.returned())
                    .number(":missing", changes.missing())
                    .number(":written", changes.written())
                    .number(":rejected", changes.rejected())
                    .attributes();
        }
    }
}
