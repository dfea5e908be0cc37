package io.nucleus.inventory.store.deferral;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.AccountId;

/**
 * An account that a scan was to read and could not, since another one that reads less had it: it is to be scanned once it is free.
 *
 * @param scanId of the scan that had to leave it out
 */
public record Deferral(AccountId accountId, String scanId) {
    public Deferral {
        requireNonNull(accountId, "accountId is null");
        requireNonNull(scanId, "scanId is null");
    }
}
