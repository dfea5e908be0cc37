package io.nucleus.inventory.model.message;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.AccountId;
import java.util.List;
import java.util.Optional;

/**
 * Tells a collector to list one region of one account. How to get into the account (role, external id) is on the account's
 * item, so that a changed role holds for commands that are still waiting.
 *
 * @param region an AWS region, or {@code aws-global} for the global services
 * @param services services or types to list; empty: all of the catalogue
 */
public record ScanCommand(Envelope envelope, String scanId, AccountId accountId, String region, List<String> services)
        implements Message {
    public ScanCommand {
        requireNonNull(envelope, "envelope is null");
        requireNonNull(scanId, "scanId is null");
        requireNonNull(accountId, "accountId is null");
        requireNonNull(region, "region is null");
        services = services == null ? List.of() : List.copyOf(services);
    }

    @Override
    public Optional<AccountId> group() {
        return Optional.of(accountId);
    }
}
