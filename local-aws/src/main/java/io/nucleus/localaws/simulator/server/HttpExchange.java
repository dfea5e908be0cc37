package io.nucleus.localaws.simulator.server;

import io.nucleus.localaws.simulator.protocol.SimulatedError;
import io.nucleus.localaws.simulator.protocol.route.Router;
import io.nucleus.localaws.simulator.protocol.wire.Headers;
import io.nucleus.localaws.simulator.protocol.wire.WireProtocol;
import io.nucleus.localaws.simulator.protocol.wire.WireRequest;
import io.nucleus.localaws.simulator.protocol.wire.WireResponse;
import io.nucleus.localaws.simulator.server.CallPipeline.Outcome;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** HTTP's side of a call: collects the body, has the call made on a worker, writes the answer. */
final class HttpExchange implements Handler<HttpServerRequest> {
    private static final Logger LOG = Logger.getLogger(HttpExchange.class);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String NO_ID = "00000000-0000-0000-0000-000000000000";

    private final Vertx vertx;
    private final WorkerExecutor workers;
    private final CallPipeline pipeline;
    private final int maxBodyBytes;
    private final int maxInFlight;
    private final AtomicInteger inFlight = new AtomicInteger();

    HttpExchange(Vertx vertx, WorkerExecutor workers, CallPipeline pipeline, int maxBodyBytes, int maxInFlight) {
        this.vertx = vertx;
        this.workers = workers;
        this.pipeline = pipeline;
        this.maxBodyBytes = maxBodyBytes;
        this.maxInFlight = maxInFlight;
    }

    @Override
    public void handle(HttpServerRequest request) {
        Headers headers = new Headers();
        request.headers().forEach(header -> headers.add(header.getKey(), header.getValue()));
        Buffer body = Buffer.buffer();
        request.handler(part -> {
            if (body.length() <= maxBodyBytes) {
                body.appendBuffer(part);
            }
        });
        request.exceptionHandler(e -> LOG.debugf(e, "A connection broke while its request was read"));
        request.endHandler(end -> received(request, headers, body));
    }

    private void received(HttpServerRequest request, Headers headers, Buffer body) {
        if (body.length() > maxBodyBytes) {
            refuse(request, headers, new SimulatedError("RequestEntityTooLarge", 413, "The body is too long"));
        } else if (inFlight.get() >= maxInFlight) {
            refuse(request, headers, new SimulatedError("ServiceUnavailable", 503, "Too many calls at a time"));
        } else {
            inFlight.incrementAndGet();
            workers.executeBlocking(() -> call(request, headers, body), false)
                    .onComplete(done -> inFlight.decrementAndGet())
                    .map(outcome -> deliver(request, outcome))
                    .onFailure(e -> lost(request, e));
        }
    }

    private static void lost(HttpServerRequest request, Throwable cause) {
        LOG.errorf(cause, "The answer to %s %s was lost", request.method(), request.path());
        request.connection().close();
    }

    private static void refuse(HttpServerRequest request, Headers headers, SimulatedError error) {
        write(request, refusal(request, headers, error));
    }

    private static WireResponse refusal(HttpServerRequest request, Headers headers, SimulatedError error) {
        WireRequest bare = new WireRequest(request.method().name(), "/", null, headers, new byte[0]);
        WireProtocol protocol = Router.protocolOf(bare);
        return protocol.writeError(bare, protocol.dialect().translate(error), NO_ID);
    }

    private Outcome call(HttpServerRequest request, Headers headers, Buffer body) {
        WireRequest wire;
        try {
            byte[] bytes = body.getBytes();
            byte[] decoded = AwsChunked.isUsed(headers) ? AwsChunked.decode(headers, bytes) : bytes;
            wire = new WireRequest(request.method().name(), request.path(), request.query(), headers, decoded);
        } catch (IllegalArgumentException e) {
            SimulatedError error = new SimulatedError("InvalidRequest", 400, "Malformed request: " + e.getMessage());
            return new Outcome(refusal(request, headers, error), 0);
        }
        return pipeline.handle(wire);
    }

    private Outcome deliver(HttpServerRequest request, Outcome outcome) {
        if (outcome.delayMillis() > 0) {
            vertx.setTimer(outcome.delayMillis(), timer -> finish(request, outcome));
        } else {
            finish(request, outcome);
        }
        return outcome;
    }

    private static void finish(HttpServerRequest request, Outcome outcome) {
        if (outcome.response() == null) {
            request.connection().close();
        } else {
            write(request, outcome.response());
        }
    }

    private static void write(HttpServerRequest request, WireResponse response) {
        HttpServerResponse to = request.response();
        if (to.closed() || to.ended()) {
            return;
        }
        boolean head = request.method().name().equals("HEAD");
        to.setStatusCode(response.status());
        response.headers().forEach((name, value) -> {
            if (head || !name.equalsIgnoreCase("Content-Length")) {
                to.headers().add(name, value);
            }
        });
        to.putHeader("Date", DATE.format(Instant.now()));
        if (head) {
            to.end().onFailure(HttpExchange::broken);
        } else {
            to.end(Buffer.buffer(response.body())).onFailure(HttpExchange::broken);
        }
    }

    private static void broken(Throwable e) {
        LOG.debugf(e, "A connection broke while its answer was written");
    }
}
