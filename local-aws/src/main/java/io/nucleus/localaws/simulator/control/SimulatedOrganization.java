package io.nucleus.localaws.simulator.control;

import static java.util.Objects.requireNonNull;

import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.EstateCatalogue;
import io.nucleus.localaws.simulator.estate.EstateConfig;
import io.nucleus.localaws.simulator.estate.registry.EstateOperations;
import io.nucleus.localaws.simulator.identity.HubKeys;
import io.nucleus.localaws.simulator.identity.IdentityOperations;
import io.nucleus.localaws.simulator.identity.RoleTrusts;
import io.nucleus.localaws.simulator.identity.SimulatedIdentity;
import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.function.LongSupplier;

/** A whole simulated organization, ready to be served: what a server needs to answer as AWS. */
public final class SimulatedOrganization {
    private final Estate estate;
    private final RoleTrusts trusts;
    private final SimulatedIdentity identity;
    private final Controls controls;
    private final OperationRegistry operations = new OperationRegistry();

    /**
     * What can be configured.
     *
     * @param hub the key that the product calls with
     * @param externalId what all collector roles ask for; null for nothing
     */
    public record Settings(EstateConfig estate, HubKeys hub, String externalId) {
        public Settings {
            requireNonNull(estate, "estate is null");
            requireNonNull(hub, "hub is null");
        }
    }

    /**
     * @param clock by which sessions expire
     * @param nanoTime by which token buckets fill, for instance {@code System::nanoTime}
     * @throws IllegalArgumentException if the size has too few resources for its accounts
     */
    public SimulatedOrganization(Settings settings, Clock clock, LongSupplier nanoTime) {
        estate = new Estate(settings.estate(), EstateOperations.TYPES);
        trusts = new RoleTrusts(estate, settings.externalId());
        identity = new SimulatedIdentity(estate, settings.hub(), clock);
        controls = new Controls(estate, nanoTime);
        EstateOperations.registerAll(operations, estate, trusts);
        IdentityOperations.registerAll(operations, estate, identity, trusts);
    }

    public Estate estate() {
        return estate;
    }

    public SimulatedIdentity identity() {
        return identity;
    }

    /** To be asked before each call. */
    public Controls controls() {
        return controls;
    }

    public OperationRegistry operations() {
        return operations;
    }

    /** The ground truth of the current day. */
    public EstateCatalogue catalogue() {
        return new EstateCatalogue(estate.view());
    }

    /** The handler of requests that {@link ControlApi#accepts}. */
    public ControlApi controlApi(Vertx vertx) {
        return new ControlApi(vertx, estate, controls, trusts);
    }
}
