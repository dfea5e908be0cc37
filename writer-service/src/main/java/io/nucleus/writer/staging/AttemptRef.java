package io.nucleus.writer.staging;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.ScanVersion;

/**
 * One attempt to read one (account, region).
 *
 * @param version scan and fencing token
 * @param region the scan region
 */
public record AttemptRef(ScanVersion version, AccountId accountId, String region) {
    private static final String STAGING = "staging/";

    public AttemptRef {
        requireNonNull(version, "version is null");
        requireNonNull(accountId, "accountId is null");
        requireNonNull(region, "region is null");
    }

    public String scanId() {
        return version.scanId();
    }

    /** Whether it is the first attempt at this (account, region) of any scan: fencing tokens begin with 1. */
    public boolean isFirstEver() {
        return version.fencingToken() == 1;
    }

    /** The key of a batch: the same for every delivery of it. */
    public String stagingKey(int sequence) {
        return accountPrefix(scanId(), accountId) + region + "/" + version.fencingToken() + "/" + sequence + ".json.gz";
    }

    /** What the keys of everything staged for an account in a scan begin with. */
    public static String accountPrefix(String scanId, AccountId accountId) {
        return STAGING + scanId + "/" + accountId + "/";
    }
}
