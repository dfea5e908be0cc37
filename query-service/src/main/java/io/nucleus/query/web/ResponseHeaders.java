package io.nucleus.query.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Sets how long an answer may be kept, and what a page may do, on every answer. Files below {@code /assets/} carry a hash of
 * their content in their names and never change; pages are asked for each time, so that a new version is seen at once; what
 * the API says is nobody's to keep.
 */
@Singleton
public class ResponseHeaders {
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    private static final String CACHE = "Cache-Control";
    private static final int PRIORITY = 1_000;

    void register(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    private void handle(RoutingContext context) {
        String path = context.normalizedPath();
        context.addHeadersEndHandler(ignored -> {
            MultiMap headers = context.response().headers();
            headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("X-Frame-Options", "DENY");
            headers.set("Referrer-Policy", "same-origin");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
            headers.set(CACHE, cache(path, context.response().getStatusCode()));
        });
        context.next();
    }

    private static String cache(String path, int status) {
        if (path.startsWith("/api/") || path.startsWith("/q/")) {
            return "no-store";
        }
        boolean found = status < 400;
        return path.startsWith("/assets/") && found ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
