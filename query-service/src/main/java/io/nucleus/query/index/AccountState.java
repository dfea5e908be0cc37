package io.nucleus.query.index;

import io.nucleus.inventory.store.account.Account;
import java.util.Locale;

/** Whether an account's resources are still looked for. What is shown of one that is not active does not get fresher. */
public enum AccountState {
    ACTIVE,
    /** Its sync is switched off. */
    DISABLED,
    /** AWS Organizations says that it is suspended or being closed. */
    SUSPENDED,
    /** It has resources, but is not (any more) registered. */
    UNREGISTERED;

    private static final String IN_USE = "ACTIVE";

    static AccountState of(Account account) {
        if (account.organizationStatus() != null
                && !account.organizationStatus().equals(IN_USE)) {
            return SUSPENDED;
        }
        return account.syncEnabled() ? ACTIVE : DISABLED;
    }

    /** As the API writes it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
