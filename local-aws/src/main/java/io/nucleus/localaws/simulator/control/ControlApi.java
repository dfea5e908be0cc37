package io.nucleus.localaws.simulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.identity.RoleTrusts;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * The control API over HTTP: JSON below {@link #PREFIX}, for callers on this machine only. The work is done on worker
 * threads, because the truth about a large estate takes its time.
 */
public final class ControlApi implements Handler<HttpServerRequest> {
    /** Requests to this path and below belong here. */
    public static final String PREFIX = "/_control";

    private static final Logger LOG = Logger.getLogger(ControlApi.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Vertx vertx;
    private final ControlRoutes routes;

    public ControlApi(Vertx vertx, Estate estate, Controls controls, RoleTrusts trusts) {
        this.vertx = vertx;
        this.routes = new ControlRoutes(estate, controls, trusts);
    }

    /** Whether a request belongs here. */
    public static boolean accepts(String path) {
        return path != null && (path.equals(PREFIX) || path.startsWith(PREFIX + "/"));
    }

    @Override
    public void handle(HttpServerRequest request) {
        request.body()
                .compose(body -> vertx.executeBlocking(() -> answer(request, body), false))
                .recover(failure -> Future.succeededFuture(problem(failure)))
                .compose(answer -> send(request, answer))
                .onFailure(failure -> LOG.debugf(failure, "An answer of the control API was not read to its end"));
    }

    private ControlAnswer answer(HttpServerRequest request, Buffer body) {
        LoopbackOnly.check(request);
        String path = request.path().substring(PREFIX.length());
        return routes.answer(request.method().name(), path.isEmpty() ? "/" : path, new Fields(fields(request, body)));
    }

    /** A body is a JSON object; requests without one have their fields in the query. */
    private static JsonNode fields(HttpServerRequest request, Buffer body) {
        ObjectNode query = JSON.createObjectNode();
        request.params().forEach(entry -> query.put(entry.getKey(), entry.getValue()));
        if (body.length() == 0) {
            return query;
        }
        if (!query.isEmpty()) {
            throw ControlProblem.badRequest(
                    query.fieldNames().next(), "a request has its fields in the body or in the query, not in both");
        }
        try {
            JsonNode object = JSON.readTree(body.getBytes());
            if (object.isObject()) {
                return object;
            }
        } catch (IOException e) {
            throw ControlProblem.badRequest("body", "the body is not JSON: " + reason(e));
        }
        throw ControlProblem.badRequest("body", "the body must be a JSON object");
    }

    private static String reason(IOException e) {
        return e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
    }

    private static ControlAnswer problem(Throwable failure) {
        if (failure instanceof ControlProblem problem) {
            return problem(problem.status(), problem.getMessage(), problem.field());
        }
        LOG.error("A request of the control API failed", failure);
        return problem(500, "The simulator failed; its log says why.", null);
    }

    private static ControlAnswer problem(int status, String detail, String field) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", "The control API refused the request");
        body.put("status", status);
        body.put("detail", detail);
        if (field != null) {
            body.put("field", field);
        }
        return new ControlAnswer.Json(status, body);
    }

    private Future<Void> send(HttpServerRequest request, ControlAnswer answer) {
        return switch (answer) {
            case ControlAnswer.Json json -> send(request, json);
            case ControlAnswer.Lines lines -> new LinesResponse(vertx, JSON, request.response(), lines.rows()).send();
        };
    }

    private static Future<Void> send(HttpServerRequest request, ControlAnswer.Json json) {
        String type = json.status() < 400 ? "application/json" : "application/problem+json";
        try {
            return request.response()
                    .setStatusCode(json.status())
                    .putHeader("Content-Type", type)
                    .end(Buffer.buffer(JSON.writeValueAsBytes(json.body())));
        } catch (JsonProcessingException e) {
            return Future.failedFuture(e);
        }
    }
}
