package io.nucleus.localaws.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Answers for a service that does not: 503 if nothing listens at its address, 502 if it broke off. The answer has the
 * form of the services' own errors.
 */
final class UpstreamFailures implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(UpstreamFailures.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CORRELATION = "X-Correlation-Id";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    /** Seconds; services take a few to start. */
    private static final String RETRY_AFTER = "5";

    private final Routes routes;

    UpstreamFailures(Routes routes) {
        this.routes = routes;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return context.sendRequest().recover(failure -> answer(context, failure));
    }

    private Future<ProxyResponse> answer(ProxyContext context, Throwable failure) {
        HttpServerRequest client = context.request().proxiedRequest();
        Upstream upstream = routes.upstream(client.path());
        String correlationId = correlationId(client);
        LOG.debugf(failure, "%s did not answer %s, %s", upstream.name(), client.uri(), correlationId);
        boolean down = failure instanceof ConnectException;
        ProxyResponse response = context.request().release().response().setStatusCode(down ? 503 : 502);
        if (down) {
            response.putHeader("Retry-After", RETRY_AFTER);
        }
        return body(upstream, down, client.path(), correlationId)
                .map(body -> response.putHeader("Content-Type", "application/problem+json")
                        .putHeader(CORRELATION, correlationId)
                        .setBody(Body.body(body)));
    }

    private static Future<Buffer> body(Upstream upstream, boolean down, String path, String correlationId) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:nucleus:problem:" + (down ? "unavailable" : "upstream"));
        problem.put(
                "title", down ? "The service is not ready" : "A service that this one needs answered with an error");
        problem.put("status", down ? 503 : 502);
        problem.put(
                "detail", upstream.name() + (down ? " is not running, or still starting" : " broke off its answer"));
        problem.put("instance", path);
        problem.put("correlationId", correlationId);
        try {
            return Future.succeededFuture(Buffer.buffer(JSON.writeValueAsBytes(problem)));
        } catch (JsonProcessingException e) {
            return Future.failedFuture(e);
        }
    }

    private static String correlationId(HttpServerRequest client) {
        String given = client.getHeader(CORRELATION);
        return given != null && SANE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
