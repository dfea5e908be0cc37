package io.nucleus.localaws.simulator.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Session tokens that hold their session, authenticated by an HMAC, so that no session need be remembered. */
final class SessionTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String SEPARATOR = "\n";
    private static final int FIELDS = 5;
    private static final int SECRET_LENGTH = 40;

    private final SecretKeySpec key;

    /** @param seed the same seed accepts the same tokens, so that a restart does not end sessions */
    SessionTokens(long seed) {
        key = new SecretKeySpec(("simulated session tokens of " + seed).getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String token(Session session) {
        String content = String.join(
                SEPARATOR,
                session.accountId(),
                session.accessKeyId(),
                session.roleName(),
                session.name(),
                Long.toString(session.expiresAt().toEpochMilli()));
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return encode(bytes) + "/" + encode(hmac(bytes));
    }

    /** Empty if the token was not made here. */
    Optional<Session> session(String token) {
        String[] parts = token.split("/", 2);
        if (parts.length != 2) {
            return Optional.empty();
        }
        byte[] content = decode(parts[0]);
        if (!MessageDigest.isEqual(hmac(content), decode(parts[1]))) {
            return Optional.empty();
        }
        String[] fields = new String(content, StandardCharsets.UTF_8).split(SEPARATOR, FIELDS);
        return Optional.of(new Session(
                fields[0], fields[1], fields[2], fields[3], Instant.ofEpochMilli(Long.parseLong(fields[4]))));
    }

    /** The secret that goes with a temporary key. */
    String secretAccessKey(String accessKeyId) {
        return encode(hmac(accessKeyId.getBytes(StandardCharsets.UTF_8))).substring(0, SECRET_LENGTH);
    }

    private byte[] hmac(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has " + ALGORITHM, e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0]; // not Base64, so not made here
        }
    }
}
