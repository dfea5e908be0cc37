package io.nucleus.support.aws;

import jakarta.inject.Singleton;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Counts the calls to the hub, and those that failed for good, after the SDK's own retries. */
@Singleton
public class HubCallInterceptor implements ExecutionInterceptor {
    /** Answers that a condition did not hold, or that an object is not there: asked for, and no failures. */
    private static final Set<String> EXPECTED =
            Set.of("ConditionalCheckFailedException", "ConditionalCheckFailed", "NoSuchKey", "PreconditionFailed");

    private final HubCallMetrics metrics;

    public HubCallInterceptor(HubCallMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        metrics.called(
                attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME),
                attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        String error = error(context.exception());
        if (!EXPECTED.contains(error)) {
            metrics.failed(
                    attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME),
                    attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME),
                    error);
        }
    }

    private static String error(Throwable failure) {
        Throwable cause = failure instanceof java.util.concurrent.CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        return switch (cause) {
            case TransactionCanceledException cancelled -> reason(cancelled);
            case AwsServiceException answer
            when answer.awsErrorDetails() != null && answer.awsErrorDetails().errorCode() != null ->
                answer.awsErrorDetails().errorCode();
            default -> cause.getClass().getSimpleName();
        };
    }

    /** A transaction is as bad as the worst of its parts: a condition that did not hold is not bad. */
    private static String reason(TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().stream()
                .map(CancellationReason::code)
                .filter(code -> code != null && !code.equals("None"))
                .reduce((one, other) -> EXPECTED.contains(one) ? other : one)
                .orElse("TransactionCanceled");
    }
}
