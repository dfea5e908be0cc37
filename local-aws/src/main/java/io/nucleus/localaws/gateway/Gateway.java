package io.nucleus.localaws.gateway;

import io.nucleus.localaws.embedded.Listen;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.httpproxy.HttpProxy;
import java.net.URI;

/**
 * Passes requests on to the services by path. Bodies stream both ways as they come, compressed or not, so that
 * server-sent events and rows without end pass too.
 */
public final class Gateway implements AutoCloseable {
    /** The environment variable that chooses the port. */
    public static final String PORT_SETTING = "NUCLEUS_GATEWAY_PORT";

    private static final int LONGEST_URI = 64 * 1024;
    private static final int LONGEST_HEADERS = 64 * 1024;
    private static final int CONNECTIONS_PER_SERVICE = 1_000;
    private static final int CONNECT_MILLIS = 5_000;

    private final Vertx vertx;
    private final HttpServer server;

    private Gateway(Vertx vertx, HttpServer server) {
        this.vertx = vertx;
        this.server = server;
    }

    /**
     * Starts listening on loopback; the services need not run yet.
     *
     * @param port 0 for any free one
     * @throws io.nucleus.localaws.embedded.PortTakenException if the port is in use
     */
    public static Gateway start(int port, Routes routes) {
        int free = new Listen(port, "The gateway", PORT_SETTING).free();
        Vertx vertx = Vertx.vertx();
        try {
            HttpServer server = vertx.createHttpServer(serverOptions(free))
                    .requestHandler(proxy(vertx, routes))
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            return new Gateway(vertx, server);
        } catch (RuntimeException e) {
            close(vertx);
            throw e;
        }
    }

    private static HttpServerOptions serverOptions(int port) {
        return new HttpServerOptions()
                .setHost(Listen.HOST)
                .setPort(port)
                .setHandle100ContinueAutomatically(true)
                .setMaxInitialLineLength(LONGEST_URI)
                .setMaxHeaderSize(LONGEST_HEADERS);
    }

    private static HttpProxy proxy(Vertx vertx, Routes routes) {
        HttpClientOptions client = new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS_PER_SERVICE)
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxInitialLineLength(LONGEST_URI)
                .setMaxHeaderSize(LONGEST_HEADERS);
        return HttpProxy.reverseProxy(vertx.createHttpClient(client))
                .originSelector(request ->
                        Future.succeededFuture(routes.upstream(request.path()).socketAddress()))
                .addInterceptor(new UpstreamFailures(routes))
                .addInterceptor(new ForwardedHeaders());
    }

    /** Where browsers and programs reach everything. */
    public URI origin() {
        return URI.create("http://localhost:" + server.actualPort());
    }

    @Override
    public void close() {
        close(vertx);
    }

    private static void close(Vertx vertx) {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
