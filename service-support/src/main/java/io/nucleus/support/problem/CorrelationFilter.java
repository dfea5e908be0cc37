package io.nucleus.support.problem;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives each request a correlation id, the client's if it sent a sane one, and tells it in the answer and in the log. */
public class CorrelationFilter {
    public static final String HEADER = "X-Correlation-Id";
    static final String PROPERTY = "correlationId";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @ServerRequestFilter(preMatching = true)
    public void request(ContainerRequestContext request) {
        String given = request.getHeaderString(HEADER);
        String id = given != null && SANE.matcher(given).matches()
                ? given
                : UlidCreator.getUlid().toString();
        request.setProperty(PROPERTY, id);
        MDC.put(PROPERTY, id);
    }

    @ServerResponseFilter
    public void response(ContainerRequestContext request, ContainerResponseContext response) {
        Object id = request.getProperty(PROPERTY);
        if (id != null) {
            response.getHeaders().putSingle(HEADER, id);
        }
    }

    /** The correlation id of the request. */
    public static String of(ContainerRequestContext request) {
        Object id = request.getProperty(PROPERTY);
        return id == null ? UlidCreator.getUlid().toString() : id.toString();
    }
}
