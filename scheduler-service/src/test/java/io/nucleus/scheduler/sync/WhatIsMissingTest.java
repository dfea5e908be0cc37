package io.nucleus.scheduler.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.message.Trigger;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanAccount;
import io.nucleus.inventory.store.scan.ScanChanges;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatIsMissingTest {
    private static final String ID = "01KBDH8N00S4WXYV8SJ7ZPT2QA";
    private static final Instant BEGUN = Instant.parse("2026-11-01T02:00:00Z");
    private static final Duration DEADLINE = Duration.ofHours(6);

    @Test
    void aScanThatWasNeverPlannedSaysSo() {
        assertThat(WhatIsMissing.of(scan(Scan.Phase.PLANNING), List.of(), DEADLINE))
                .isEqualTo("closed after PT6H: it had not been planned");
    }

    @Test
    void accountsThatEndedTooLateAreNamedHoweverOftenTheScanIsClosed() {
        List<ScanAccount> parts = List.of(
                part("111111111111", BEGUN.plus(DEADLINE).minusMillis(1)),
                part("222222222222", null),
                part("333333333333", BEGUN.plus(DEADLINE)));

        assertThat(WhatIsMissing.of(scan(Scan.Phase.DISPATCHED), parts, DEADLINE))
                .isEqualTo("closed after PT6H: 2 of 3 accounts had not ended: 222222222222, 333333333333");
    }

    @Test
    void aScanThatOnlyLacksItsEndSaysSo() {
        assertThat(WhatIsMissing.of(
                        scan(Scan.Phase.DISPATCHED), List.of(part("111111111111", BEGUN.plusSeconds(5))), DEADLINE))
                .isEqualTo("closed after PT6H: all accounts had ended, but the scan had not been completed");
    }

    private static ScanAccount part(String account, Instant settledAt) {
        SyncStatus status = settledAt == null ? SyncStatus.IN_PROGRESS : SyncStatus.SUCCESS;
        return new ScanAccount(
                ID, AccountId.of(account), status, 2, 1, 0, 0, 0, BEGUN, settledAt, List.of(), ScanChanges.NONE);
    }

    private static Scan scan(Scan.Phase phase) {
        return new Scan(ID, Trigger.API, "ada", Scan.ALL, phase, SyncStatus.IN_PROGRESS, BEGUN, null, 3, 1, 6, 0, 0, 0);
    }
}
