package io.nucleus.localaws.simulator;

import io.nucleus.localaws.simulator.control.ControlApi;
import io.nucleus.localaws.simulator.control.SimulatedOrganization;
import io.nucleus.localaws.simulator.server.SimulatorServer;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;

/** A running simulator: an organization of AWS accounts, served over the wire, and its control API beside it. */
public final class EstateSimulator implements AutoCloseable {
    private final Vertx vertx;
    private final SimulatedOrganization organization;
    private final SimulatorServer server;

    private EstateSimulator(Vertx vertx, SimulatedOrganization organization, SimulatorServer server) {
        this.vertx = vertx;
        this.organization = organization;
        this.server = server;
    }

    /**
     * Starts serving; returns when it listens.
     *
     * @param port 0 for any free one
     * @throws java.util.concurrent.CompletionException if the port is taken
     */
    public static EstateSimulator start(SimulatedOrganization.Settings settings, int port) {
        Vertx vertx = Vertx.vertx();
        try {
            SimulatedOrganization organization =
                    new SimulatedOrganization(settings, Clock.systemUTC(), System::nanoTime);
            SimulatorServer server = SimulatorServer.builder()
                    .port(port)
                    .vertx(vertx)
                    .registry(organization.operations())
                    .identity(organization.identity())
                    .interceptor(organization.controls())
                    .besides(ControlApi::accepts, organization.controlApi(vertx))
                    .build();
            server.start().toCompletableFuture().join();
            return new EstateSimulator(vertx, organization, server);
        } catch (RuntimeException e) {
            closeQuietly(vertx);
            throw e;
        }
    }

    /** Where clients of AWS go. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    public SimulatedOrganization organization() {
        return organization;
    }

    @Override
    public void close() {
        server.close().toCompletableFuture().join();
        closeQuietly(vertx);
    }

    private static void closeQuietly(Vertx vertx) {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
