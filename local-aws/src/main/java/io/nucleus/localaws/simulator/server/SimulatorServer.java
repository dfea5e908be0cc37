package io.nucleus.localaws.simulator.server;

import static java.util.Objects.requireNonNull;

import io.nucleus.localaws.simulator.protocol.CallInterceptor;
import io.nucleus.localaws.simulator.protocol.Identity;
import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/**
 * Serves AWS's APIs on one loopback address: any SDK, the AWS CLI and boto3 reach it by an endpoint override. Which
 * service, account and region a call is for follows from its signature. It must be closed, or its port stays taken.
 */
public final class SimulatorServer {
    private static final String LOOPBACK = "127.0.0.1";

    private final Builder settings;
    private final Vertx vertx;
    private final boolean ownsVertx;
    private WorkerExecutor workers;
    private HttpServer server;

    private SimulatorServer(Builder settings) {
        this.settings = settings;
        this.ownsVertx = settings.vertx == null;
        this.vertx = ownsVertx ? Vertx.vertx() : settings.vertx;
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Listens. Indexes the registered operations first, which takes some 10 ms a service.
     *
     * @return fails if the port is taken or an operation is not one of the SDK's
     */
    public CompletionStage<SimulatorServer> start() {
        workers = vertx.createSharedWorkerExecutor("simulator-" + System.identityHashCode(this), settings.workers);
        return workers.executeBlocking(
                        () -> new CallPipeline(settings.registry, settings.identity, settings.interceptor), false)
                .compose(this::listen)
                .toCompletionStage();
    }

    private Future<SimulatorServer> listen(CallPipeline pipeline) {
        HttpServerOptions options = new HttpServerOptions()
                .setHost(LOOPBACK)
                .setPort(settings.port)
                .setHandle100ContinueAutomatically(true)
                .setMaxInitialLineLength(16 * 1024)
                .setMaxHeaderSize(32 * 1024);
        HttpExchange exchange = new HttpExchange(vertx, workers, pipeline, settings.maxBodyBytes, settings.maxInFlight);
        server = vertx.createHttpServer(options)
                .requestHandler(request ->
                        (settings.otherPaths.test(request.path()) ? settings.others : exchange).handle(request));
        return server.listen().map(this);
    }

    /** The port that it listens on; the one chosen if none was given. */
    public int port() {
        if (server == null) {
            throw new IllegalStateException("the simulator has not been started");
        }
        return server.actualPort();
    }

    /**
     * Stops listening and cuts what is open. Composed outside Vert.x: its futures complete on event loops, which end here.
     */
    public CompletionStage<Void> close() {
        Future<Void> closed = server == null ? Future.succeededFuture() : server.close();
        return closed.eventually(() -> workers == null ? Future.succeededFuture() : workers.close())
                .toCompletionStage()
                .thenCompose(
                        done -> ownsVertx ? vertx.close().toCompletionStage() : CompletableFuture.completedStage(null));
    }

    /** Settings; all but the registry have defaults. */
    public static final class Builder {
        private int port;
        private OperationRegistry registry;
        private Identity identity;
        private CallInterceptor interceptor = call -> CallInterceptor.Disposition.PROCEED;
        private Predicate<String> otherPaths = path -> false;
        private Handler<HttpServerRequest> others = request -> {};
        private Vertx vertx;
        private int workers = Math.max(4, Runtime.getRuntime().availableProcessors() * 2);
        private int maxInFlight = 2_000;
        private int maxBodyBytes = 16 * 1024 * 1024;

        private Builder() {}

        /** 0, the default, for any free port. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /** The operations to answer. Must not change once the server has started. */
        public Builder registry(OperationRegistry registry) {
            this.registry = requireNonNull(registry, "registry is null");
            return this;
        }

        public Builder identity(Identity identity) {
            this.identity = requireNonNull(identity, "identity is null");
            return this;
        }

        /** By default every call proceeds. */
        public Builder interceptor(CallInterceptor interceptor) {
            this.interceptor = requireNonNull(interceptor, "interceptor is null");
            return this;
        }

        /** Hands requests to some paths, which no AWS API has, to another handler. By default there are none. */
        public Builder besides(Predicate<String> paths, Handler<HttpServerRequest> handler) {
            this.otherPaths = requireNonNull(paths, "paths is null");
            this.others = requireNonNull(handler, "handler is null");
            return this;
        }

        /** By default the server makes, and closes, one of its own. */
        public Builder vertx(Vertx vertx) {
            this.vertx = requireNonNull(vertx, "vertx is null");
            return this;
        }

        /** How many operations run at a time; further calls wait. By default twice the processors, at least 4. */
        public Builder workers(int workers) {
            this.workers = workers;
            return this;
        }

        /** How many calls may run or wait; those beyond are told that the service is unavailable. */
        public Builder maxInFlight(int maxInFlight) {
            this.maxInFlight = maxInFlight;
            return this;
        }

        /** The longest request body. */
        public Builder maxBodyBytes(int maxBodyBytes) {
            this.maxBodyBytes = maxBodyBytes;
            return this;
        }

        public SimulatorServer build() {
            requireNonNull(registry, "registry is null");
            requireNonNull(identity, "identity is null");
            return new SimulatorServer(this);
        }
    }
}
