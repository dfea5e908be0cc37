package io.nucleus.inventory.store.account;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.Regions;
import java.util.List;
import java.util.Optional;

/**
 * An account to discover, as an operator registered it.
 *
 * @param name for people; the id if none was given
 * @param roleArn the role that the collector assumes; null: the default role name in that account
 * @param externalId for the role's trust policy; null: the deployment's default
 * @param regions the only regions to scan; empty: all that the account has enabled
 * @param syncEnabled whether it is scanned
 * @param organizationStatus what AWS Organizations last said of it, for instance {@code SUSPENDED}; null if it was never asked
 * @param sync how its last scan went and whether one is under way
 */
public record Account(
        AccountId accountId,
        String name,
        String roleArn,
        String externalId,
        List<String> regions,
        boolean syncEnabled,
        String organizationStatus,
        AccountSync sync) {
    public Account {
        requireNonNull(accountId, "accountId is null");
        name = name == null || name.isBlank() ? accountId.value() : name;
        regions = regions == null ? List.of() : List.copyOf(regions);
        sync = sync == null ? AccountSync.NEVER : sync;
    }

    /** An account of which AWS Organizations was not asked. */
    public Account(
            AccountId accountId,
            String name,
            String roleArn,
            String externalId,
            List<String> regions,
            boolean syncEnabled,
            AccountSync sync) {
        this(accountId, name, roleArn, externalId, regions, syncEnabled, null, sync);
    }

    /** Whether scans look into the scan region, as far as the account goes. */
    public boolean isScannedIn(String region) {
        return regions.isEmpty() || regions.contains(region) || region.equals(Regions.GLOBAL);
    }

    public Optional<String> role() {
        return Optional.ofNullable(roleArn);
    }

    /** The external id is no secret to AWS, but it is nobody's business in a log. */
    @Override
    public String toString() {
        return "Account[" + accountId + ", " + name + ", syncEnabled=" + syncEnabled + "]";
    }
}
