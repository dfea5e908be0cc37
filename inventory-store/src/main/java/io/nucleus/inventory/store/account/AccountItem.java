package io.nucleus.inventory.store.account;

import static io.nucleus.inventory.store.schema.TableSchema.PK;
import static io.nucleus.inventory.store.schema.TableSchema.SK;

import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.store.Item;
import io.nucleus.inventory.store.schema.Keys;
import io.nucleus.inventory.store.schema.TableSchema.Index;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An account as a DynamoDB item. */
final class AccountItem {
    static final String ACTIVE_SCAN = "activeScanId";
    static final String ACTIVE_UNTIL = "activeUntil";
    static final String LAST_SCAN = "lastScanId";
    static final String LAST_SYNCED = "lastSyncedAt";
    static final String LAST_STATUS = "lastSyncStatus";
    static final String LAST_COUNT = "lastSyncResourceCount";
    static final String LAST_DURATION = "lastSyncDurationMs";
    static final String LAST_REASONS = "lastSyncReasons";
    static final String LAST_NOT_READ = "lastSyncScopesNotRead";
    static final String UNKEPT = "unkeptScans";
    static final String REVISION = "revision";
    static final String ENABLED = "syncEnabled";
    static final String NAME = "name";
    static final String ROLE = "roleArn";
    static final String EXTERNAL_ID = "externalId";
    static final String REGIONS = "regions";
    static final String ORGANIZATION_STATUS = "organizationStatus";

    private AccountItem() {}

    /** The item of a new account. */
    static Map<String, AttributeValue> write(Account account) {
        return Item.create()
                .text(PK, Keys.account(account.accountId()))
                .text(SK, Keys.METADATA)
                .text(Index.ALL.pk(), Keys.allAccounts())
                .text(Index.ALL.sk(), account.accountId().value())
                .text(NAME, account.name())
                .text(ROLE, account.roleArn())
                .text(EXTERNAL_ID, account.externalId())
                .texts(REGIONS, account.regions())
                .flag(ENABLED, account.syncEnabled())
                .text(ORGANIZATION_STATUS, account.organizationStatus())
                .attributes();
    }

    static Account read(Item.View item) {
        return new Account(
                Keys.accountOf(item.text(PK)),
                item.optionalText(NAME).orElse(null),
                item.optionalText(ROLE).orElse(null),
                item.optionalText(EXTERNAL_ID).orElse(null),
                item.texts(REGIONS),
                item.flag(ENABLED, true),
                item.optionalText(ORGANIZATION_STATUS).orElse(null),
                sync(item));
    }

    private static AccountSync sync(Item.View item) {
        return new AccountSync(
                item.optionalText(LAST_SCAN).orElse(null),
                item.instant(LAST_SYNCED).orElse(null),
                item.optionalText(LAST_STATUS).map(SyncStatus::of).orElse(SyncStatus.NEVER),
                item.number(LAST_COUNT, 0),
                item.number(LAST_DURATION, 0),
                item.texts(LAST_REASONS),
                item.number(LAST_NOT_READ, 0),
                item.optionalText(ACTIVE_SCAN).orElse(null),
                item.instant(ACTIVE_UNTIL).orElse(null),
                item.number(REVISION, 0));
    }
}
