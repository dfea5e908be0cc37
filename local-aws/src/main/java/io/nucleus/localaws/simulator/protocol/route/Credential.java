package io.nucleus.localaws.simulator.protocol.route;

import io.nucleus.localaws.simulator.protocol.wire.WireRequest;
import java.util.Optional;

/**
 * What a request's signature tells: who signed, for which region and service. Signature Version 4 in the
 * {@code Authorization} header or, presigned, in the query string, and 4A, which names its regions elsewhere. The
 * signature itself is not verified: the simulator knows no secret keys.
 *
 * @param sessionToken null for long-term keys
 * @param signingName the service's name in the credential scope
 */
public record Credential(String accessKeyId, String sessionToken, String region, String signingName) {
    private static final String TERMINATOR = "aws4_request";

    /** Whether the request claims to be signed, be it well or badly. */
    static boolean isClaimed(WireRequest request) {
        return request.headers().has("Authorization") || request.query().containsKey("X-Amz-Credential");
    }

    /** @return empty if the request has no credential or a malformed one */
    public static Optional<Credential> of(WireRequest request) {
        Optional<String> header = request.headers().first("Authorization").flatMap(Credential::scopeOf);
        return header.isPresent()
                ? parse(header.get(), token(request), regionSet(request))
                : request.queryParameter("X-Amz-Credential")
                        .flatMap(scope -> parse(scope, token(request), regionSet(request)));
    }

    private static String token(WireRequest request) {
        return request.headers()
                .first("X-Amz-Security-Token")
                .or(() -> request.queryParameter("X-Amz-Security-Token"))
                .orElse(null);
    }

    private static String regionSet(WireRequest request) {
        return request.headers()
                .first("X-Amz-Region-Set")
                .or(() -> request.queryParameter("X-Amz-Region-Set"))
                .orElse("*");
    }

    /** {@code AWS4-HMAC-SHA256 Credential=AKID/20260102/eu-west-1/ec2/aws4_request, SignedHeaders=...} */
    private static Optional<String> scopeOf(String authorization) {
        int start = authorization.indexOf("Credential=");
        if (!authorization.startsWith("AWS4-") || start < 0) {
            return Optional.empty();
        }
        int from = start + "Credential=".length();
        int to = from;
        while (to < authorization.length() && authorization.charAt(to) != ',' && authorization.charAt(to) != ' ') {
            to++;
        }
        return Optional.of(authorization.substring(from, to));
    }

    private static Optional<Credential> parse(String scope, String token, String regionSet) {
        String[] parts = scope.split("/", -1);
        int length = parts.length;
        if (length < 4 || !parts[length - 1].equals(TERMINATOR) || parts[0].isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                length == 4
                        ? new Credential(parts[0], token, regionSet, parts[2])
                        : new Credential(parts[0], token, parts[length - 3], parts[length - 2]));
    }
}
