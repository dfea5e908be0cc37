package io.nucleus.scheduler.plan;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.scan.ScanPlan;

/** What planning made of one account. */
sealed interface PlannedPart {
    /** It is scanned. */
    record Scanned(ScanPlan.PlannedAccount account) implements PlannedPart {}

    /** It is left out. */
    record LeftOut(AccountId accountId, Cause cause) implements PlannedPart {}

    /** Why an account is left out. */
    enum Cause {
        NOT_REGISTERED("not registered"),
        DISABLED("disabled"),
        /** That scan reads everything that this one would. */
        BUSY("being scanned by another scan"),
        /** That scan reads, or has read, less than this one would. */
        DEFERRED("to be scanned after another scan that reads less"),
        NEWER("read by a newer scan already"),
        NO_REGION("without a region to scan");

        private final String text;

        Cause(String text) {
            this.text = text;
        }

        /** What the account is, as people read it. */
        String text() {
            return text;
        }
    }
}
