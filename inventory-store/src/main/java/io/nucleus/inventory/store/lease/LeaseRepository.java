package io.nucleus.inventory.store.lease;

import static io.nucleus.inventory.store.TableOperations.key;
import static io.nucleus.inventory.store.TableOperations.unlessConditionFails;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.Item;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.Writes;
import io.nucleus.inventory.store.schema.Keys;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Leases on (account, region), so that each of AWS's rate limits has one owner. A lease's item is never removed, since its
 * token must never start again.
 */
public final class LeaseRepository {
    private static final Map<String, String> NAMES =
            Map.of("#owner", "owner", "#expires", "expiresAt", "#token", "token");

    private final Table table;
    private final Clock clock;

    public LeaseRepository(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * Takes the lease if it is free or has expired. Whoever has it and asks again gets a new token: its earlier attempt is
     * over.
     *
     * @return empty if another has it
     */
    @Writes
    public Uni<Optional<Lease>> acquire(AccountId accountId, String region, String owner, Duration duration) {
        Instant now = clock.instant();
        Instant expires = now.plus(duration);
        return Uni.createFrom()
                .completionStage(() -> table.client()
                        .updateItem(r -> r.tableName(table.name())
                                .key(key(Keys.account(accountId), Keys.lease(region)))
                                .updateExpression("SET #owner = :owner, #expires = :expires ADD #token :one")
                                .conditionExpression(
                                        "attribute_not_exists(#owner) OR #owner = :owner OR #expires < :now")
                                .expressionAttributeNames(NAMES)
                                .expressionAttributeValues(Item.create()
                                        .text(":owner", owner)
                                        .instant(":expires", expires)
                                        .instant(":now", now)
                                        .number(":one", 1)
                                        .attributes())
                                .returnValues(ReturnValue.ALL_NEW)))
                .map(r -> new Item.View(r.attributes()).number("token", 0))
                .map(token -> Optional.of(new Lease(accountId, region, owner, token, expires)))
                .onFailure(ConditionalCheckFailedException.class)
                .recoverWithItem(Optional.empty());
    }

    /** Extends the lease. @return empty if it has been taken over: the attempt must stop */
    @Writes
    public Uni<Optional<Lease>> renew(Lease lease, Duration duration) {
        Instant expires = clock.instant().plus(duration);
        return unlessConditionFails(Uni.createFrom()
                        .completionStage(() -> table.client()
                                .updateItem(r -> r.tableName(table.name())
                                        .key(key(Keys.account(lease.accountId()), Keys.lease(lease.region())))
                                        .updateExpression("SET #expires = :expires")
                                        .conditionExpression("#owner = :owner AND #token = :token")
                                        .expressionAttributeNames(NAMES)
                                        .expressionAttributeValues(Item.create()
                                                .instant(":expires", expires)
                                                .text(":owner", lease.owner())
                                                .number(":token", lease.fencingToken())
                                                .attributes()))))
                .map(renewed -> renewed
                        ? Optional.of(new Lease(
                                lease.accountId(), lease.region(), lease.owner(), lease.fencingToken(), expires))
                        : Optional.empty());
    }

    /** Gives the lease back. @return false if it has been taken over */
    @Writes
    public Uni<Boolean> release(Lease lease) {
        return unlessConditionFails(Uni.createFrom()
                .completionStage(() -> table.client()
                        .updateItem(r -> r.tableName(table.name())
                                .key(key(Keys.account(lease.accountId()), Keys.lease(lease.region())))
                                .updateExpression("REMOVE #owner, #expires")
                                .conditionExpression("#owner = :owner AND #token = :token")
                                .expressionAttributeNames(NAMES)
                                .expressionAttributeValues(Item.create()
                                        .text(":owner", lease.owner())
                                        .number(":token", lease.fencingToken())
                                        .attributes()))));
    }
}
