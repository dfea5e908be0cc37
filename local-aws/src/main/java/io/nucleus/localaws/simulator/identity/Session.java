package io.nucleus.localaws.simulator.identity;

import io.nucleus.localaws.simulator.estate.Arns;
import java.time.Instant;

/**
 * An assumed role.
 *
 * @param accessKeyId of the session's temporary key
 * @param roleName without path
 * @param name as the caller chose it
 */
record Session(String accountId, String accessKeyId, String roleName, String name, Instant expiresAt) {
    /** As {@code GetCallerIdentity} answers it: the role's path is left out. */
    String arn() {
        return Arns.of("sts", "", accountId, "assumed-role/" + roleName + "/" + name);
    }
}
