package io.nucleus.support.queue;

import io.nucleus.inventory.store.BusyException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Tells failures of the product's own stores from failures of a message, by type, status and error code. It may err on the side
 * of the stores: they are asked before anybody acts on it.
 */
public final class StoreFailures {
    private static final int DEEPEST_CAUSE = 20;

    /** What DynamoDB, S3 and SQS answer with a status below 500 though no request is to blame. */
    private static final Set<String> CODES = Set.of(
            "AccessDenied",
            "AccessDeniedException",
            "ExpiredToken",
            "ExpiredTokenException",
            "InvalidClientTokenId",
            "KMSAccessDeniedException",
            "KmsThrottled",
            "NoSuchBucket",
            "AWS.SimpleQueueService.NonExistentQueue",
            "QueueDoesNotExist",
            "RequestTimeTooSkewed",
            "ResourceNotFoundException",
            "UnrecognizedClientException");

    private StoreFailures() {}

    /** Whether the failure, or what caused it, says that a store cannot be used. */
    public static boolean isOne(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause()) {
            if (isOneItself(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneItself(Throwable failure) {
        return switch (failure) {
            case AwsServiceException answer ->
                answer.statusCode() >= 500
                        || answer.isThrottlingException()
                        || (answer.awsErrorDetails() != null
                                && answer.awsErrorDetails().errorCode() != null
                                && CODES.contains(answer.awsErrorDetails().errorCode()));
            case SdkClientException noAnswer -> true;
            case BusyException busy -> true;
            case IOException io -> true;
            case TimeoutException late -> true;
            case io.smallrye.mutiny.TimeoutException late -> true;
            default -> false;
        };
    }
}
