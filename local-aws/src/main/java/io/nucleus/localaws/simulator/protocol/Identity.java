package io.nucleus.localaws.simulator.protocol;

/** Who stands behind an access key. */
@FunctionalInterface
public interface Identity {
    /**
     * @param accessKeyId from the Authorization header
     * @param sessionToken from X-Amz-Security-Token; null if the request has none
     * @throws SimulatedError with AWS's code ({@code InvalidClientTokenId}, {@code ExpiredToken}, ...) if refused. These
     *     are the query protocol's codes; each service is answered with its own for the same
     */
    Principal authenticate(String accessKeyId, String sessionToken);

    /**
     * @param accountId 12 digits
     * @param arn as {@code GetCallerIdentity} answers it
     */
    record Principal(String accountId, String arn) {}
}
