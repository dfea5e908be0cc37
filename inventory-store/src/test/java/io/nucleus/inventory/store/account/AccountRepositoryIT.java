package io.nucleus.inventory.store.account;

import static io.nucleus.inventory.store.Samples.ACCOUNT;
import static io.nucleus.inventory.store.Samples.NOW;
import static io.nucleus.inventory.store.Samples.OTHER_ACCOUNT;
import static io.nucleus.inventory.store.Samples.SCAN_1;
import static io.nucleus.inventory.store.Samples.SCAN_2;
import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.store.LocalTable;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.account.AccountRepository.SyncResult;
import io.nucleus.inventory.store.audit.AuditRecord;
import io.nucleus.inventory.store.audit.AuditRepository;
import io.nucleus.inventory.store.audit.Audited;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccountRepositoryIT {
    private static final Instant LATER = NOW.plus(Duration.ofHours(6));

    private final Table table = LocalTable.create();
    private final AccountRepository accounts = new AccountRepository(table);
    private final AuditRepository records = new AuditRepository(table);

    @Test
    void whatIsRegisteredIsReadBack() {
        Account account = new Account(
                ACCOUNT, "payments", "arn:aws:iam::123456789012:role/x", "secret", List.of("eu-west-1"), false, null);

        assertThat(create(account)).isTrue();

        assertThat(get(ACCOUNT)).isEqualTo(account);
        assertThat(account.toString()).doesNotContain("secret");
    }

    @Test
    void aChangeAndItsRecordAreStoredTogetherOrNotAtAll() {
        Account account = enabled(ACCOUNT);

        assertThat(accounts.update(account, audited("1")).await().indefinitely())
                .isFalse();
        assertThat(accounts.delete(ACCOUNT, audited("2")).await().indefinitely())
                .isFalse();
        assertThat(note("SUSPENDED", "3")).isFalse();
        assertThat(recorded()).as("nothing was changed").isEmpty();

        assertThat(accounts.create(account, audited("4")).await().indefinitely())
                .isTrue();
        assertThat(accounts.create(account, audited("5")).await().indefinitely())
                .isFalse();
        assertThat(accounts.update(
                                new Account(ACCOUNT, "new", null, null, List.of("eu-west-1"), true, null), audited("6"))
                        .await()
                        .indefinitely())
                .isTrue();
        assertThat(get(ACCOUNT).name()).isEqualTo("new");
        assertThat(accounts.delete(ACCOUNT, audited("7")).await().indefinitely())
                .isTrue();
        assertThat(accounts.get(ACCOUNT).await().indefinitely()).isEmpty();
        assertThat(recorded()).containsExactly("7", "6", "4");
    }

    @Test
    void whatTheOrganizationSaysIsOnRecordOnlyIfItIsNews() {
        create(enabled(ACCOUNT));

        assertThat(note("ACTIVE", "1")).isTrue();
        assertThat(note("ACTIVE", "2")).isFalse();
        assertThat(get(ACCOUNT).syncEnabled()).isTrue();
        assertThat(note("SUSPENDED", "3")).isTrue();
        assertThat(note("SUSPENDED", "4")).isFalse();
        assertThat(get(ACCOUNT).syncEnabled()).isFalse();
        accounts.update(enabled(ACCOUNT)).await().indefinitely();
        assertThat(note("SUSPENDED", "5")).as("switched on meanwhile").isTrue();
        assertThat(get(ACCOUNT).syncEnabled()).isFalse();

        assertThat(recorded()).containsExactly("5", "3", "1");
    }

    private boolean note(String status, String id) {
        return accounts.noteOrganizationStatus(ACCOUNT, status, status.equals("ACTIVE"), audited(id))
                .await()
                .indefinitely();
    }

    private static Audited audited(String id) {
        return new Audited(
                new AuditRecord(id, NOW, "account.test", "ada", "account", "here", "req", ""), Duration.ofDays(400));
    }

    private List<String> recorded() {
        return records.newestFirst(NOW, AuditRepository.Position.before(LATER))
                .map(AuditRecord::id)
                .collect()
                .asList()
                .await()
                .indefinitely();
    }

    @Test
    void anAccountIsRegisteredOnce() {
        create(enabled(ACCOUNT));

        assertThat(create(new Account(ACCOUNT, "other", null, null, List.of(), true, null)))
                .isFalse();
        assertThat(get(ACCOUNT).name()).isEqualTo(ACCOUNT.value());
    }

    @Test
    void anUpdateReplacesWhatTheOperatorDecidesAndNothingElse() {
        create(new Account(ACCOUNT, "old", "arn:aws:iam::123456789012:role/x", "id", List.of("eu-west-1"), true, null));
        claim(SCAN_1, NOW);

        boolean updated = accounts.update(new Account(ACCOUNT, "new", null, null, List.of(), true, null))
                .await()
                .indefinitely();

        assertThat(updated).isTrue();
        Account now = get(ACCOUNT);
        assertThat(now.name()).isEqualTo("new");
        assertThat(now.roleArn()).isNull();
        assertThat(now.externalId()).isNull();
        assertThat(now.regions()).isEmpty();
        assertThat(now.sync().activeScanId()).isEqualTo(SCAN_1);
    }

    @Test
    void whatIsNotRegisteredIsNeitherUpdatedNorDeletedNorClaimed() {
        assertThat(accounts.update(enabled(ACCOUNT)).await().indefinitely()).isFalse();
        assertThat(accounts.delete(ACCOUNT).await().indefinitely()).isFalse();
        assertThat(claim(SCAN_1, NOW)).isFalse();
        assertThat(accounts.touch(ACCOUNT).await().indefinitely()).isFalse();
        assertThat(accounts.get(ACCOUNT).await().indefinitely()).isEmpty();
    }

    @Test
    void aDeletedAccountIsGone() {
        create(enabled(ACCOUNT));

        assertThat(accounts.delete(ACCOUNT).await().indefinitely()).isTrue();
        assertThat(accounts.get(ACCOUNT).await().indefinitely()).isEmpty();
    }

    @Test
    void oneScanAtATimeHasTheAccount() {
        create(enabled(ACCOUNT));

        assertThat(claim(SCAN_1, NOW)).isTrue();
        assertThat(claim(SCAN_2, NOW)).isFalse();
        assertThat(claim(SCAN_1, NOW)).as("the scan that has it").isTrue();
        assertThat(get(ACCOUNT).sync().isActive(NOW)).isTrue();
        assertThat(get(ACCOUNT).sync().shownStatus(NOW)).isEqualTo(SyncStatus.IN_PROGRESS);
    }

    @Test
    void aClaimThatRanOutIsTakenOver() {
        create(enabled(ACCOUNT));
        claim(SCAN_1, NOW);

        assertThat(claim(SCAN_2, LATER.plusMillis(1))).isTrue();
        assertThat(get(ACCOUNT).sync().activeScanId()).isEqualTo(SCAN_2);
    }

    @Test
    void onlyTheScanThatHasItReleasesTheAccount() {
        create(enabled(ACCOUNT));
        claim(SCAN_1, NOW);

        assertThat(accounts.release(ACCOUNT, SCAN_2).await().indefinitely()).isFalse();
        assertThat(accounts.release(ACCOUNT, SCAN_1).await().indefinitely()).isTrue();
        assertThat(claim(SCAN_2, NOW)).isTrue();
    }

    @Test
    void aDisabledAccountIsNotClaimed() {
        create(new Account(ACCOUNT, "off", null, null, List.of(), false, null));

        assertThat(claim(SCAN_1, NOW)).isFalse();
    }

    @Test
    void anOlderScanDoesNotReplaceTheResultOfANewerOne() {
        create(enabled(ACCOUNT));

        assertThat(finish(SCAN_2, SyncStatus.SUCCESS, 7)).isTrue();
        assertThat(finish(SCAN_1, SyncStatus.FAILED, 0)).isFalse();
        assertThat(get(ACCOUNT).sync().resourceCount()).isEqualTo(7);
        assertThat(get(ACCOUNT).sync().revision()).isEqualTo(1);
    }

    @Test
    void aScanThatWasGivenUpKeepsTheAgeOfTheInventoryAndMaySettleAfterAll() {
        create(enabled(ACCOUNT));
        finish(SCAN_1, SyncStatus.SUCCESS, 7);

        assertThat(abandon(SCAN_2)).isTrue();
        AccountSync given = get(ACCOUNT).sync();
        assertThat(given.status()).isEqualTo(SyncStatus.PARTIAL);
        assertThat(given.reasons()).containsExactly("given up");
        assertThat(given.lastSyncedAt()).isEqualTo(NOW);
        assertThat(given.resourceCount()).isEqualTo(7);

        assertThat(finish(SCAN_2, SyncStatus.SUCCESS, 9)).isTrue();
        assertThat(abandon(SCAN_2)).as("settled already").isFalse();
        assertThat(get(ACCOUNT).sync().status()).isEqualTo(SyncStatus.SUCCESS);
    }

    @Test
    void allAreListedById() {
        List<AccountId> ids = IntStream.range(0, 60)
                .mapToObj(i -> AccountId.of("%012d".formatted(999 - i)))
                .toList();
        ids.forEach(id -> create(enabled(id)));
        create(enabled(OTHER_ACCOUNT));

        assertThat(accounts.all()
                        .map(Account::accountId)
                        .collect()
                        .asList()
                        .await()
                        .indefinitely())
                .hasSize(61)
                .isSorted()
                .containsAll(ids)
                .contains(OTHER_ACCOUNT);
    }

    private static Account enabled(AccountId id) {
        return new Account(id, null, null, null, List.of(), true, null);
    }

    private boolean create(Account account) {
        return accounts.create(account).await().indefinitely();
    }

    private Account get(AccountId id) {
        return accounts.get(id).await().indefinitely().orElseThrow();
    }

    private boolean claim(String scanId, Instant now) {
        return accounts.claim(ACCOUNT, scanId, now, LATER).await().indefinitely();
    }

    private boolean finish(String scanId, SyncStatus status, long count) {
        return accounts.finishSync(ACCOUNT, new SyncResult(scanId, NOW, status, count, 1000, List.of(), 0))
                .await()
                .indefinitely();
    }

    private boolean abandon(String scanId) {
        return accounts.abandonSync(ACCOUNT, scanId, SyncStatus.PARTIAL, List.of("given up"))
                .await()
                .indefinitely();
    }
}
