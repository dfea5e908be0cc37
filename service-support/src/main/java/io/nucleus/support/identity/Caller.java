package io.nucleus.support.identity;

import static java.util.Objects.requireNonNull;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Who sent a request: the one place that decides it. Whoever has not signed in is the user {@value #ANONYMOUS}; what is kept
 * for users is then everybody's.
 *
 * @param userId stable, and safe in keys and paths: the same person has the same one from anywhere
 * @param name for people and the audit
 */
public record Caller(String userId, String name) {
    private static final String ANONYMOUS = "anonymous";
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9@._+=-]{0,63}");
    /** Begins the ids of names that are not safe; no safe one begins so. */
    private static final String HASHED = "~";

    private static final int HASH_BYTES = 16;

    public Caller {
        requireNonNull(userId, "userId is null");
        requireNonNull(name, "name is null");
    }

    /** The caller of a request: the signed-in user, or whoever is at the peer's address. */
    public static Caller of(SecurityContext security, HttpServerRequest request) {
        Principal user = security.getUserPrincipal();
        if (user != null && user.getName() != null && !user.getName().isBlank()) {
            return new Caller(userId(user.getName()), user.getName());
        }
        SocketAddress peer = request.remoteAddress();
        return new Caller(ANONYMOUS, ANONYMOUS + "@" + (peer == null ? "unknown" : peer.hostAddress()));
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
