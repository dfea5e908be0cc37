package io.nucleus.query.sync;

import jakarta.ws.rs.core.SecurityContext;

/** Who asks, for the audit. */
final class Requester {
    private static final String UNKNOWN = "anonymous";

    private Requester() {}

    static String of(SecurityContext security) {
        return security.getUserPrincipal() == null
                ? UNKNOWN
                : security.getUserPrincipal().getName();
    }
}
