package io.nucleus.query.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A page's address that a browser asks for, a reloaded or shared one, is answered with the web UI, which knows its own pages.
 * Quinoa's routing for this comes after JAX-RS, which has answered 404 by then.
 */
@Singleton
public class DeepLinks {
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    /** Paths of the API and of management are never pages; nor are files, which have an extension. */
    private static final Pattern NO_PAGE = Pattern.compile("/|/(api|q|assets)(/.*)?|.*\\.[^/]*");

    private static final String INDEX = "/";
    /** After the headers have been seen to: an answer that is routed again has them, too. */
    private static final int PRIORITY = 900;

    void register(@Observes Filters filters) {
        filters.register(DeepLinks::handle, PRIORITY);
    }

    private static void handle(RoutingContext context) {
        if (isPage(context.request())) {
            context.reroute(INDEX);
        } else {
            context.next();
        }
    }

    private static boolean isPage(HttpServerRequest request) {
        String accept = request.getHeader("Accept");
        return READS.contains(request.method())
                && accept != null
                && accept.contains("text/html")
                && request.path() != null
                && !NO_PAGE.matcher(request.path()).matches();
    }
}
