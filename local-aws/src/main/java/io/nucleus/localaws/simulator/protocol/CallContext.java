package io.nucleus.localaws.simulator.protocol;

import static java.util.Objects.requireNonNull;

/**
 * Who calls what, as read from a signed request.
 *
 * @param accountId the caller's account, 12 digits
 * @param principalArn the caller as {@code GetCallerIdentity} would name it
 * @param region the region of the credential scope; global services are signed for {@code us-east-1}
 * @param service the SDK's module name of the service, for instance {@code ec2} or {@code elasticloadbalancingv2}
 * @param operation the API's name of the operation, for instance {@code DescribeInstances}
 * @param requestId the id that the answer carries
 * @param pageLimit the most items of a page, whatever the caller asks for
 */
public record CallContext(
        String accountId,
        String principalArn,
        String region,
        String service,
        String operation,
        String requestId,
        int pageLimit) {
    public CallContext {
        requireNonNull(accountId, "accountId is null");
        requireNonNull(principalArn, "principalArn is null");
        requireNonNull(region, "region is null");
        requireNonNull(service, "service is null");
        requireNonNull(operation, "operation is null");
        requireNonNull(requestId, "requestId is null");
    }

    /** A call whose pages are as long as the operation makes them. */
    public CallContext(
            String accountId, String principalArn, String region, String service, String operation, String requestId) {
        this(accountId, principalArn, region, service, operation, requestId, Integer.MAX_VALUE);
    }

    public CallContext withPagesOf(int size) {
        return new CallContext(accountId, principalArn, region, service, operation, requestId, size);
    }
}
