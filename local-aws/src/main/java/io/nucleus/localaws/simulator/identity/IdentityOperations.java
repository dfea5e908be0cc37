package io.nucleus.localaws.simulator.identity;

import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.protocol.OperationRegistry;

/** The operations about accounts, roles and regions: STS, Organizations, Account Management. */
public final class IdentityOperations {
    private IdentityOperations() {}

    /** @throws IllegalStateException if one of the operations has been registered */
    public static void registerAll(
            OperationRegistry registry, Estate estate, SimulatedIdentity identity, RoleTrusts trusts) {
        new StsOperations(estate, identity, trusts).register(registry);
        new OrganizationOperations(estate).register(registry);
        new AccountOperations(estate).register(registry);
    }
}
