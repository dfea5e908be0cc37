package io.nucleus.collector.access;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How to get into an account.
 *
 * @param arn of the role to assume
 * @param externalId that its trust policy may ask for
 * @param sessionName what the account's CloudTrail shows: it names the scan
 */
public record Role(String arn, Optional<String> externalId, String sessionName) {
    public Role {
        requireNonNull(arn, "arn is null");
        requireNonNull(externalId, "externalId is null");
        requireNonNull(sessionName, "sessionName is null");
    }

    /** The external id is nobody's business in a log. */
    @Override
    public String toString() {
        return arn + " as " + sessionName;
    }
}
