package io.nucleus.support.audit;

import static java.util.Objects.requireNonNull;

import io.nucleus.support.problem.CorrelationFilter;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Who asks, as far as it is known: the one place that decides it. Whoever has not signed in is the user {@value #ANONYMOUS}; what is kept
 * for users is then everybody's.
 *
 * @param userId stable, and safe in keys and paths: the same person has the same one from anywhere
 * @param who the name; {@code anonymous@} and the address without users
 * @param from the peer's address and port. Behind a load balancer that is the load balancer's, unless {@code quarkus.http.proxy.*} says
 *     that its headers are to be trusted
 * @param correlationId of the request
 */
public record Caller(String userId, String who, String from, String correlationId) {
    private static final String ANONYMOUS = "anonymous";
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9@._+=-]{0,63}");
    /** Begins the ids of names that are not safe; no safe one begins so. */
    private static final String HASHED = "~";

    private static final int HASH_BYTES = 16;

    public Caller {
        requireNonNull(userId, "userId is null");
        requireNonNull(who, "who is null");
    }

    /** A part of the product, which has no requests. */
    public Caller(String who, String from, String correlationId) {
        this(userId(who), who, from, correlationId);
    }

    /** The caller of a request: the signed-in user, or whoever is at the peer's address. */
    public static Caller of(ContainerRequestContext http, RoutingContext routing) {
        SocketAddress peer = routing.request().remoteAddress();
        SecurityContext security = http.getSecurityContext();
        String from = peer == null ? null : peer.toString();
        String name = security == null || security.getUserPrincipal() == null
                ? null
                : security.getUserPrincipal().getName();
        return name == null || name.isBlank()
                ? new Caller(ANONYMOUS, anonymous(peer), from, CorrelationFilter.of(http))
                : new Caller(name, from, CorrelationFilter.of(http));
    }

    /** Without the port, which is another for each connection. */
    private static String anonymous(SocketAddress peer) {
        return peer == null || peer.hostAddress() == null ? ANONYMOUS : ANONYMOUS + "@" + peer.hostAddress();
    }

    /** The name itself where it is safe, else a hash of it. */
    static String userId(String name) {
        if (SAFE.matcher(name).matches()) {
            return name;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HASHED + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
