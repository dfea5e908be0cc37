package io.nucleus.collector.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.CoverageStatus;
import io.smallrye.mutiny.CompositeException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;

class FailureTest {
    @ParameterizedTest
    @CsvSource({
        "ThrottlingException, 400, THROTTLED, true",
        "RequestLimitExceeded, 503, THROTTLED, true",
        "SlowDown, 503, THROTTLED, true",
        "Whatever, 429, THROTTLED, true",
        "UnauthorizedOperation, 403, DENIED_IAM, false",
        "Client.UnauthorizedOperation, 403, DENIED_IAM, false",
        "AccessDeniedException, 400, DENIED_IAM, false",
        "AuthorizationError, 403, DENIED_IAM, false",
        "SomethingForbidden, 403, DENIED_IAM, false",
        "ExpiredToken, 403, FAILED, false",
        "AuthFailure, 401, FAILED, false",
        "UnrecognizedClientException, 400, FAILED, false",
        "InternalError, 500, FAILED, true",
        "ValidationException, 400, FAILED, false"
    })
    void codeAndStatusDecide(String code, int status, CoverageStatus expected, boolean retryable) {
        Failure failure = Failure.of(TestAccess.error(code, status, "as AWS says"));

        assertThat(failure.status()).isEqualTo(expected);
        assertThat(failure.retryable()).isEqualTo(retryable);
    }

    @Test
    void onlyTheMessageTellsAServiceControlPolicy() {
        String message = "User is not authorized to perform: ec2:DescribeInstances with an explicit deny in a service"
                + " control policy";

        assertThat(Failure.of(TestAccess.error("UnauthorizedOperation", 403, message))
                        .status())
                .isEqualTo(CoverageStatus.DENIED_SCP);
    }

    @Test
    void aFaultOfTheNetworkMayPass() {
        Failure failure =
                Failure.of(SdkClientException.create("Unable to execute", new IOException("connection reset")));

        assertThat(failure).isEqualTo(new Failure(CoverageStatus.FAILED, true, "IOException", "connection reset"));
    }

    @Test
    void anUnknownHostIsTold() {
        Failure failure = Failure.of(new CompletionException(
                SdkClientException.create("Unable", new UnknownHostException("eks.nowhere.amazonaws.com"))));

        assertThat(failure.isUnknownHost()).isTrue();
        assertThat(failure.reason()).isEqualTo("UnknownHost: eks.nowhere.amazonaws.com");
    }

    @Test
    void theFirstOfSeveralCounts() {
        Failure failure = Failure.of(new CompositeException(
                TestAccess.error("AccessDenied", 403, "no"), new IllegalStateException("other")));

        assertThat(failure.code()).isEqualTo("AccessDenied");
    }

    @Test
    void messagesAreShortAndHoldNoSecrets() {
        Failure failure = Failure.of(TestAccess.error(
                "AccessDenied",
                403,
                "key AKIAIOSFODNN7EXAMPLE is bad: Encoded authorization failure " + "x".repeat(5_000)));

        assertThat(failure.message()).doesNotContain("AKIAIOSFODNN7EXAMPLE").hasSizeLessThan(520);
    }
}
