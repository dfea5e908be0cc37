package io.nucleus.collector.organization;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The accounts of the organization, by id. */
@RegisterForReflection
@Schema(description = "The accounts of the organization to which the collector's own account belongs.")
public record OrganizationAccounts(List<Member> accounts) {
    public OrganizationAccounts {
        accounts = List.copyOf(accounts);
    }

    /**
     * @param status as Organizations says, for instance {@code ACTIVE}
     * @param registered whether it is registered for discovery
     */
    @RegisterForReflection
    public record Member(String accountId, String name, String email, String status, boolean registered) {}
}
