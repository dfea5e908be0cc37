package io.nucleus.collector.access;

import io.nucleus.collector.redaction.Redactor;
import io.nucleus.inventory.model.CoverageStatus;
import io.smallrye.mutiny.CompositeException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.RetryableException;

/**
 * What a failed call means, decided once, by AWS's error code and the HTTP status.
 *
 * @param retryable whether the same request may succeed a moment later
 * @param code AWS's error code, or the name of what went wrong on the way
 * @param message AWS's wording, shortened, without secrets
 */
public record Failure(CoverageStatus status, boolean retryable, String code, String message) {
    /**
     * The codes that mean a policy said no (each service's API reference, "Common Errors" and the operations' own). Not all of
     * them come with status 403.
     */
    private static final Set<String> DENIED = Set.of(
            "AccessDenied",
            "AccessDeniedException",
            "AccessDeniedFault",
            "AuthorizationError",
            "AuthorizationErrorException",
            "NotAuthorized",
            "UnauthorizedAccess",
            "UnauthorizedException",
            "UnauthorizedOperation");

    /** Status 403, too, but it is the credentials or the clock that is wrong, not a permission. */
    private static final Set<String> BAD_CREDENTIALS = Set.of(
            "AuthFailure",
            "ExpiredToken",
            "ExpiredTokenException",
            "IncompleteSignature",
            "InvalidAccessKeyId",
            "InvalidClientTokenId",
            "InvalidSignatureException",
            "InvalidToken",
            "MissingAuthenticationToken",
            "RequestExpired",
            "RequestTimeTooSkewed",
            "SignatureDoesNotMatch",
            "UnrecognizedClientException");

    /** Throttling codes that the SDK's own list lacks. */
    private static final Set<String> THROTTLED = Set.of("SlowDown", "RequestLimitExceeded", "Throttled");

    /**
     * The one place where a message decides: AWS tells a denial by a service control policy from one by an identity policy in
     * the text only (IAM User Guide, "Troubleshoot access denied error messages").
     */
    private static final String SCP_WORDING = "service control policy";

    private static final int MOST_MESSAGE_CHARS = 500;
    private static final String UNKNOWN_HOST = "UnknownHost";

    public static Failure of(Throwable failure) {
        Throwable cause = cause(failure);
        return switch (cause) {
            case CompositeException several -> of(several.getCauses().getFirst());
            case AwsServiceException aws -> ofService(aws);
            case ApiCallAttemptTimeoutException timeout -> failed(true, "Timeout", timeout);
            case RetryableException retryable -> failed(true, "Retryable", retryable);
            default -> ofCauses(cause);
        };
    }

    /** Something that is known before AWS is asked. */
    public static Failure known(CoverageStatus status, String code, String message) {
        return new Failure(status, false, code, message);
    }

    /** What failed, without what futures wrap around it. */
    static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static Failure ofService(AwsServiceException aws) {
        String code = code(aws);
        if (aws.isThrottlingException() || THROTTLED.contains(code) || aws.statusCode() == 429) {
            return new Failure(CoverageStatus.THROTTLED, true, code, message(aws));
        }
        if (DENIED.contains(code) || (aws.statusCode() == 403 && !BAD_CREDENTIALS.contains(code))) {
            CoverageStatus status =
                    text(aws).contains(SCP_WORDING) ? CoverageStatus.DENIED_SCP : CoverageStatus.DENIED_IAM;
            return new Failure(status, false, code, message(aws));
        }
        return new Failure(CoverageStatus.FAILED, aws.statusCode() >= 500, code, message(aws) + requestId(aws));
    }

    private static String code(AwsServiceException aws) {
        String code =
                aws.awsErrorDetails() == null ? null : aws.awsErrorDetails().errorCode();
        return code == null || code.isBlank() ? "HTTP " + aws.statusCode() : code.replaceFirst("^Client\\.", "");
    }

    /** What AWS's support asks for first. */
    private static String requestId(AwsServiceException aws) {
        return aws.requestId() == null ? "" : " (request " + aws.requestId() + ")";
    }

    private static String message(AwsServiceException aws) {
        return shortened(text(aws));
    }

    private static String text(AwsServiceException aws) {
        String text =
                aws.awsErrorDetails() == null ? null : aws.awsErrorDetails().errorMessage();
        return text != null ? text : String.valueOf(aws.getMessage());
    }

    private static Failure ofCauses(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return failed(true, UNKNOWN_HOST, cause);
            }
            if (cause instanceof IOException || cause instanceof TimeoutException) {
                return failed(true, cause.getClass().getSimpleName(), cause);
            }
        }
        return failed(false, failure.getClass().getSimpleName(), failure);
    }

    private static Failure failed(boolean retryable, String code, Throwable cause) {
        return new Failure(CoverageStatus.FAILED, retryable, code, shortened(cause.getMessage()));
    }

    private static String shortened(String text) {
        if (text == null) {
            return "";
        }
        String clean = Redactor.cleanText(text);
        return clean.length() > MOST_MESSAGE_CHARS ? clean.substring(0, MOST_MESSAGE_CHARS) + "..." : clean;
    }

    /** Whether the name of the endpoint does not resolve. */
    public boolean isUnknownHost() {
        return UNKNOWN_HOST.equals(code);
    }

    public boolean isDenied() {
        return status == CoverageStatus.DENIED_IAM || status == CoverageStatus.DENIED_SCP;
    }

    public Failure as(CoverageStatus other) {
        return new Failure(other, retryable, code, message);
    }

    /** For people: code and message. */
    public String reason() {
        return message.isEmpty() ? code : code + ": " + message;
    }
}
