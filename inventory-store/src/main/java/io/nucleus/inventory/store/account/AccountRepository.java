package io.nucleus.inventory.store.account;

import static io.nucleus.inventory.store.TableOperations.key;
import static io.nucleus.inventory.store.TableOperations.unlessConditionFails;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.store.Item;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.TableOperations;
import io.nucleus.inventory.store.Writes;
import io.nucleus.inventory.store.audit.Audited;
import io.nucleus.inventory.store.schema.Keys;
import io.nucleus.inventory.store.schema.TableSchema.Index;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The registered accounts, and which scan has each. */
public final class AccountRepository {
    private final Table table;
    private final TableOperations operations;

    public AccountRepository(Table table) {
        this.table = table;
        this.operations = new TableOperations(table);
    }

    /** Strongly consistent. */
    public Uni<Optional<Account>> get(AccountId accountId) {
        return operations.get(Keys.account(accountId), Keys.METADATA).map(item -> item.map(AccountItem::read));
    }

    /** Every account by id, read from an index that follows the table after a moment. */
    public Multi<Account> all() {
        return operations
                .query(r -> r.indexName(Index.ALL.indexName())
                        .keyConditionExpression("#pk = :accounts")
                        .expressionAttributeNames(Map.of("#pk", Index.ALL.pk()))
                        .expressionAttributeValues(Item.create()
                                .text(":accounts", Keys.allAccounts())
                                .attributes()))
                .map(AccountItem::read);
    }

    /** @return false if the account is registered already */
    @Writes
    public Uni<Boolean> create(Account account) {
        return unlessConditionFails(Uni.createFrom()
                .completionStage(() -> table.client()
                        .putItem(r -> r.tableName(table.name())
                                .item(AccountItem.write(account))
                                .conditionExpression("attribute_not_exists(pk)"))));
    }

    /** Registers it and says so on record, both or neither. @return false if the account is registered already */
    @Writes
    public Uni<Boolean> create(Account account, Audited audited) {
        Put put = Put.builder()
                .tableName(table.name())
                .item(AccountItem.write(account))
                .conditionExpression("attribute_not_exists(pk)")
                .build();
        return operations.transact(
                t -> t.transactItems(TransactWriteItem.builder().put(put).build(), audited.put(table)));
    }

    /**
     * Replaces what the operator decides, and says so on record, both or neither; the state of its scans stays.
     *
     * @return false if the account is not registered
     */
    @Writes
    public Uni<Boolean> update(Account account, Audited audited) {
        return change(account.accountId(), replacement(account), audited);
    }

    /**
     * Replaces what the operator decides; the state of its scans stays.
     *
     * @return false if the account is not registered
     */
    @Writes
    public Uni<Boolean> update(Account account) {
        return change(account.accountId(), replacement(account));
    }

    private static Change replacement(Account account) {
        Item values = Item.create()
                .text(":name", account.name())
                .texts(":regions", account.regions())
                .flag(":enabled", account.syncEnabled())
                .text(":role", account.roleArn())
                .text(":externalId", account.externalId());
        return new Change(
                "SET #name = :name, #regions = :regions, #enabled = :enabled"
                        + (account.roleArn() == null ? "" : ", #role = :role")
                        + (account.externalId() == null ? "" : ", #externalId = :externalId")
                        + remove(account),
                "attribute_exists(pk)",
                Map.of(
                        "#name", AccountItem.NAME,
                        "#regions", AccountItem.REGIONS,
                        "#enabled", AccountItem.ENABLED,
                        "#role", AccountItem.ROLE,
                        "#externalId", AccountItem.EXTERNAL_ID),
                values);
    }

    private static String remove(Account account) {
        List<String> gone = java.util.stream.Stream.of(
                        account.roleArn() == null ? "#role" : "", account.externalId() == null ? "#externalId" : "")
                .filter(s -> !s.isEmpty())
                .toList();
        return gone.isEmpty() ? "" : " REMOVE " + String.join(", ", gone);
    }

    /**
     * Notes what AWS Organizations says of a registered account, and says so on record, both or neither. What is not active there
     * cannot be read, so that it is not scanned any more; whether it is once it is active again, an operator decides.
     *
     * @param active whether the status means that it can be used
     * @return false if the account is not registered, or all of that was known
     */
    @Writes
    public Uni<Boolean> noteOrganizationStatus(AccountId accountId, String status, boolean active, Audited audited) {
        Item values = Item.create().text(":status", status);
        Map<String, String> names = new HashMap<>(Map.of("#status", AccountItem.ORGANIZATION_STATUS));
        if (!active) {
            values.flag(":no", false);
            names.put("#enabled", AccountItem.ENABLED);
        }
        String news = "(attribute_not_exists(#status) OR #status <> :status" + (active ? ")" : " OR #enabled <> :no)");
        return change(
                accountId,
                new Change(
                        "SET #status = :status" + (active ? "" : ", #enabled = :no"),
                        "attribute_exists(pk) AND " + news,
                        names,
                        values),
                audited);
    }

    /**
     * Removes the registration; the account's resources stay until their TTL runs out.
     *
     * @return false if the account is not registered
     */
    @Writes
    public Uni<Boolean> delete(AccountId accountId) {
        return unlessConditionFails(Uni.createFrom()
                .completionStage(() -> table.client()
                        .deleteItem(r -> r.tableName(table.name())
                                .key(key(Keys.account(accountId), Keys.METADATA))
                                .conditionExpression("attribute_exists(pk)"))));
    }

    /**
     * Removes the registration and says so on record, both or neither; the account's resources stay until their TTL runs out.
     *
     * @return false if the account is not registered
     */
    @Writes
    public Uni<Boolean> delete(AccountId accountId, Audited audited) {
        Delete delete = Delete.builder()
                .tableName(table.name())
                .key(key(Keys.account(accountId), Keys.METADATA))
                .conditionExpression("attribute_exists(pk)")
                .build();
        return operations.transact(
                t -> t.transactItems(TransactWriteItem.builder().delete(delete).build(), audited.put(table)));
    }

    /**
     * Gives the account to a scan, so that no other scans it meanwhile. A scan that has it already keeps it.
     *
     * @param until when the claim ends by itself, should the scan never settle
     * @return false if it is not registered, not enabled, or another scan has it
     */
    @Writes
    public Uni<Boolean> claim(AccountId accountId, String scanId, Instant now, Instant until) {
        return change(
                accountId,
                r -> r.updateExpression("SET #scan = :scan, #until = :until")
                        .conditionExpression("attribute_exists(pk) AND #enabled = :true AND "
                                + "(attribute_not_exists(#scan) OR #scan = :scan OR #until < :now)")
                        .expressionAttributeNames(Map.of(
                                "#scan", AccountItem.ACTIVE_SCAN,
                                "#until", AccountItem.ACTIVE_UNTIL,
                                "#enabled", AccountItem.ENABLED))
                        .expressionAttributeValues(Item.create()
                                .text(":scan", scanId)
                                .instant(":until", until)
                                .instant(":now", now)
                                .flag(":true", true)
                                .attributes()));
    }

    /** Gives the account back without a result. @return false if the scan does not have it */
    @Writes
    public Uni<Boolean> release(AccountId accountId, String scanId) {
        return change(
                accountId,
                r -> r.updateExpression("REMOVE #scan, #until")
                        .conditionExpression("#scan = :scan")
                        .expressionAttributeNames(
                                Map.of("#scan", AccountItem.ACTIVE_SCAN, "#until", AccountItem.ACTIVE_UNTIL))
                        .expressionAttributeValues(
                                Item.create().text(":scan", scanId).attributes()));
    }

    /** What a settled scan leaves on the account. @param syncedAt null: not everything was read, what there is stays as old as it was */
    public record SyncResult(
            String scanId,
            Instant syncedAt,
            SyncStatus status,
            long resourceCount,
            long durationMillis,
            List<String> reasons,
            long scopesNotRead) {}

    /**
     * Records how a scan of the account went, raises the revision. A repeated or older scan changes nothing.
     *
     * @return false if a newer scan has been recorded, or the account is gone
     */
    @Writes
    public Uni<Boolean> finishSync(AccountId accountId, SyncResult result) {
        Map<String, String> names = new HashMap<>(Map.of(
                "#last", AccountItem.LAST_SCAN,
                "#status", AccountItem.LAST_STATUS,
                "#count", AccountItem.LAST_COUNT,
                "#duration", AccountItem.LAST_DURATION,
                "#reasons", AccountItem.LAST_REASONS,
                "#notRead", AccountItem.LAST_NOT_READ,
                "#revision", AccountItem.REVISION));
        if (result.syncedAt() != null) {
            names.put("#at", AccountItem.LAST_SYNCED);
        }
        return change(
                accountId,
                r -> r.updateExpression("SET #last = :scan, #status = :status, #count = :count, #duration = :duration,"
                                + " #reasons = :reasons, #notRead = :notRead"
                                + (result.syncedAt() == null ? "" : ", #at = :at") + " ADD #revision :one")
                        .conditionExpression("attribute_exists(pk) AND (attribute_not_exists(#last) OR #last <= :scan)")
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(Item.create()
                                .text(":scan", result.scanId())
                                .instant(":at", result.syncedAt())
                                .text(":status", result.status().text())
                                .number(":count", result.resourceCount())
                                .number(":duration", result.durationMillis())
                                .texts(":reasons", result.reasons())
                                .number(":notRead", result.scopesNotRead())
                                .number(":one", 1)
                                .attributes()));
    }

    /**
     * Records that a scan of the account was given up. What the inventory shows is as old as before, so that its time and count
     * stay. Should the scan settle after all, {@link #finishSync} replaces this.
     *
     * @return false if this or a newer scan has been recorded, or the account is gone
     */
    @Writes
    public Uni<Boolean> abandonSync(AccountId accountId, String scanId, SyncStatus status, List<String> reasons) {
        return change(
                accountId,
                r -> r.updateExpression("SET #last = :scan, #status = :status, #reasons = :reasons ADD #revision :one")
                        .conditionExpression("attribute_exists(pk) AND (attribute_not_exists(#last) OR #last < :scan)")
                        .expressionAttributeNames(Map.of(
                                "#last", AccountItem.LAST_SCAN,
                                "#status", AccountItem.LAST_STATUS,
                                "#reasons", AccountItem.LAST_REASONS,
                                "#revision", AccountItem.REVISION))
                        .expressionAttributeValues(Item.create()
                                .text(":scan", scanId)
                                .text(":status", status.text())
                                .texts(":reasons", reasons)
                                .number(":one", 1)
                                .attributes()));
    }

    /**
     * Notes that what a scan found of the account has not been brought to the history, since the scan is given up: who settles the account
     * next makes up for it. To be called before the account's part of the scan ends.
     *
     * @return false if the account is gone
     */
    @Writes
    public Uni<Boolean> noteUnkept(AccountId accountId, String scanId) {
        return changeUnkept(accountId, "ADD #unkept :scans", scanId);
    }

    /** Notes that what the scan found is history. @return false if the account is gone */
    @Writes
    public Uni<Boolean> noteKept(AccountId accountId, String scanId) {
        return changeUnkept(accountId, "DELETE #unkept :scans", scanId);
    }

    @Writes
    private Uni<Boolean> changeUnkept(AccountId accountId, String update, String scanId) {
        return change(
                accountId,
                r -> r.updateExpression(update)
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeNames(Map.of("#unkept", AccountItem.UNKEPT))
                        .expressionAttributeValues(Map.of(":scans", AttributeValue.fromSs(List.of(scanId)))));
    }

    /** The scans that were given up before what they found of the account was history, oldest first; strongly consistent. */
    public Uni<List<String>> unkept(AccountId accountId) {
        return operations
                .get(Keys.account(accountId), Keys.METADATA)
                .map(item -> item.map(i ->
                                i.textSet(AccountItem.UNKEPT).stream().sorted().toList())
                        .orElse(List.of()));
    }

    /** Tells followers that the account's inventory changed. @return false if the account is gone */
    @Writes
    public Uni<Boolean> touch(AccountId accountId) {
        return change(
                accountId,
                r -> r.updateExpression("ADD #revision :one")
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeNames(Map.of("#revision", AccountItem.REVISION))
                        .expressionAttributeValues(
                                Item.create().number(":one", 1).attributes()));
    }

    private record Change(String update, String condition, Map<String, String> names, Item values) {}

    @Writes
    private Uni<Boolean> change(AccountId accountId, Change change) {
        return change(
                accountId,
                r -> r.updateExpression(change.update())
                        .conditionExpression(change.condition())
                        .expressionAttributeNames(change.names())
                        .expressionAttributeValues(change.values().attributes()));
    }

    @Writes
    private Uni<Boolean> change(AccountId accountId, Change change, Audited audited) {
        Update update = Update.builder()
                .tableName(table.name())
                .key(key(Keys.account(accountId), Keys.METADATA))
                .updateExpression(change.update())
                .conditionExpression(change.condition())
                .expressionAttributeNames(change.names())
                .expressionAttributeValues(change.values().attributes())
                .build();
        return operations.transact(
                t -> t.transactItems(TransactWriteItem.builder().update(update).build(), audited.put(table)));
    }

    @Writes
    private Uni<Boolean> change(AccountId accountId, UnaryOperator<UpdateItemRequest.Builder> update) {
        return unlessConditionFails(Uni.createFrom()
                .completionStage(() -> table.client()
                        .updateItem(update.apply(UpdateItemRequest.builder()
                                        .tableName(table.name())
                                        .key(key(Keys.account(accountId), Keys.METADATA)))
                                .build())));
    }
}
