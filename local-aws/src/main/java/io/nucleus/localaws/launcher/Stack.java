package io.nucleus.localaws.launcher;

import io.nucleus.localaws.LocalAws;
import io.nucleus.localaws.embedded.Listen;
import io.nucleus.localaws.gateway.Gateway;
import io.nucleus.localaws.gateway.Routes;
import io.nucleus.localaws.simulator.EstateSimulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Everything that runs: the embedded AWS and the gateway in this process, the services as its children. */
final class Stack implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Stack.class);
    /** A cold start of all services on two busy cores takes half a minute. */
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    /** Longer than the services' own patience with what they are handling. */
    private static final Duration END_WITHIN = Duration.ofSeconds(40);

    private static final Duration POLL = Duration.ofMillis(250);

    private final Settings settings;
    private final ServiceLauncher launcher;
    private final RunDirectory directory;
    private final Consumer<String> progress;
    private final List<AutoCloseable> servers = new ArrayList<>();
    private final List<ServiceProcess> services = new ArrayList<>();
    private boolean closed;

    Stack(Settings settings, RunDirectory directory, RunId run, Consumer<String> progress) {
        this.settings = settings;
        this.directory = directory;
        this.progress = progress;
        this.launcher = new ServiceLauncher(directory, run, settings);
    }

    /**
     * Starts all and waits until every service is ready.
     *
     * @throws LaunchException if one ends or is not ready in time; what has been started goes on running until closed
     */
    void start() throws InterruptedException {
        Map<String, String> hub = startBackdrop();
        progress.accept("starting " + Service.values().length + " services");
        for (Service service : Service.values()) {
            start(service, hub);
        }
        awaitReady();
    }

    /**
     * Starts all but the services.
     *
     * @return what they must be told of where the product keeps its data
     */
    Map<String, String> startBackdrop() {
        settings.listens().forEach(Listen::free);
        // Side by side: the simulator reads the models of a hundred services while the servers wait for each other.
        CompletableFuture<Void> target = CompletableFuture.runAsync(this::startTarget);
        Map<String, String> hub = startAws();
        await(target);
        open(Gateway.start(
                settings.gatewayPort(),
                Routes.of(
                        settings.address(Service.QUERY),
                        settings.address(Service.SCHEDULER),
                        settings.address(Service.COLLECTOR),
                        settings.address(Service.EXPORT))));
        return hub;
    }

    private synchronized void start(Service service, Map<String, String> hub) {
        if (closed) {
            throw new LaunchException("stopped while starting");
        }
        services.add(launcher.start(service, hub));
    }

    private synchronized void open(AutoCloseable server) {
        servers.add(server);
    }

    private static void await(CompletableFuture<Void> part) {
        try {
            part.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private Map<String, String> startAws() {
        long begun = System.nanoTime();
        LocalAws.Builder builder = LocalAws.builder().ports(settings.awsPorts());
        if (settings.keep()) {
            builder.directory(directory.aws());
        } else {
            directory.deleteData();
        }
        LocalAws aws = builder.build().start();
        open(aws);
        progress.accept("DynamoDB %s, SQS %s, S3 %s: ready in %s, %s"
                .formatted(
                        aws.dynamoDb(),
                        aws.sqs(),
                        aws.s3(),
                        seconds(Duration.ofNanos(System.nanoTime() - begun)),
                        settings.keep() ? "data in " + directory.aws() : "data in memory"));
        Map<String, String> hub = new HashMap<>(aws.serviceConfiguration());
        if (settings.keep()) {
            hub.put(ServiceConfiguration.INDEX, directory.index().toString());
        }
        return hub;
    }

    private void startTarget() {
        if (settings.target() instanceof Target.Simulated simulated) {
            open(EstateSimulator.start(simulated.organization(), settings.simulatorPort()));
        }
        progress.accept("target accounts: " + settings.target().description());
    }

    private void awaitReady() throws InterruptedException {
        List<ServiceProcess> waiting = new ArrayList<>(services);
        try (HttpJson http = new HttpJson()) {
            while (!waiting.isEmpty()) {
                for (ServiceProcess service : List.copyOf(waiting)) {
                    if (isReady(service, http)) {
                        waiting.remove(service);
                    }
                }
                Thread.sleep(POLL);
            }
        }
    }

    private boolean isReady(ServiceProcess service, HttpJson http) {
        if (!service.isAlive()) {
            throw new LaunchException(service.obituary());
        }
        if (service.isReady(http)) {
            progress.accept("%s ready in %s".formatted(service.service().module(), seconds(service.age())));
            return true;
        }
        if (service.age().compareTo(READY_WITHIN) > 0) {
            throw new LaunchException("%s is not ready after %s. The end of its log:%n%s"
                    .formatted(service.service().module(), seconds(READY_WITHIN), service.endOfLog()));
        }
        return false;
    }

    /** Returns as soon as a service has ended. */
    ServiceProcess awaitDeath() throws InterruptedException {
        while (true) {
            for (ServiceProcess service : services) {
                if (!service.isAlive()) {
                    return service;
                }
            }
            Thread.sleep(POLL);
        }
    }

    /** Services first, since they give their work back as they end; then what they work with. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        services.forEach(ServiceProcess::terminate);
        services.forEach(Stack::awaitEnd);
        for (AutoCloseable server : servers.reversed()) {
            closeLogged(server);
        }
    }

    private static void awaitEnd(ServiceProcess service) {
        try {
            if (!service.awaitEnd(END_WITHIN)) {
                LOG.warnf("%s did not end and was killed", service.service().module());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeLogged(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            LOG.errorf(e, "%s did not stop", server.getClass().getSimpleName());
        }
    }

    static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }
}
