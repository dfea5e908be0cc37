package io.nucleus.support.audit;

import io.nucleus.support.problem.CorrelationFilter;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;

/**
 * Who asks, as far as it is known.
 *
 * @param who the name; {@code anonymous@} and the address without users
 * @param from the peer's address and port. Behind a load balancer that is the load balancer's, unless {@code quarkus.http.proxy.*} says
 *     that its headers are to be trusted
 * @param correlationId of the request
 */
public record Caller(String who, String from, String correlationId) {
    /** The caller of a request. */
    public static Caller of(ContainerRequestContext http, RoutingContext routing) {
        SocketAddress peer = routing.request().remoteAddress();
        SecurityContext security = http.getSecurityContext();
        String who = security == null || security.getUserPrincipal() == null
                ? anonymous(peer)
                : security.getUserPrincipal().getName();
        return new Caller(who, peer == null ? null : peer.toString(), CorrelationFilter.of(http));
    }

    /** Without the port, which is another for each connection. */
    private static String anonymous(SocketAddress peer) {
        return peer == null || peer.hostAddress() == null ? "anonymous" : "anonymous@" + peer.hostAddress();
    }
}
