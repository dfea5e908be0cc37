package io.nucleus.collector.organization;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What discovering the organization's accounts changed. */
@RegisterForReflection
public record DiscoveryReport(
        @Schema(description = "Accounts that were registered, by id")
        List<String> added,

        @Schema(
                description =
                        "Registered accounts that are not active in the organization, and are not scanned any more")
        List<String> suspended,

        @Schema(description = "How many were registered and active already")
        int unchanged,

        @Schema(description = "Registered accounts that are not of the organization; nothing was done to them")
        List<String> notInOrganization) {
    public DiscoveryReport {
        added = List.copyOf(added);
        suspended = List.copyOf(suspended);
        notInOrganization = List.copyOf(notInOrganization);
    }
}
