package io.nucleus.support.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.store.BusyException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class StoreFailuresTest {
    static Stream<Throwable> ofStores() {
        return Stream.of(
                SdkClientException.create("Unable to execute HTTP request: Connection refused"),
                new CompletionException(SdkClientException.create("late")),
                new UncheckedIOException(new SocketException("reset")),
                new IllegalStateException("deep", new IllegalStateException(new TimeoutException())),
                new CompletionException(new BusyException("13 times in a row", null)),
                answer(500, "InternalServerError"),
                answer(503, "SlowDown"),
                answer(400, "ProvisionedThroughputExceededException"),
                answer(400, "ThrottlingException"),
                answer(400, "ExpiredTokenException"),
                answer(400, "ResourceNotFoundException"),
                answer(403, "AccessDenied"));
    }

    static Stream<Throwable> ofMessages() {
        Throwable circle = new IllegalStateException("a");
        circle.initCause(new IllegalStateException("b", circle));
        return Stream.of(
                new IllegalStateException("bug"),
                answer(400, "ValidationException"),
                answer(400, "ConditionalCheckFailedException"),
                answer(404, "NoSuchKey"),
                circle);
    }

    @ParameterizedTest
    @MethodSource("ofStores")
    void isAStores(Throwable failure) {
        assertThat(StoreFailures.isOne(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("ofMessages")
    void isNotAStores(Throwable failure) {
        assertThat(StoreFailures.isOne(failure)).isFalse();
    }

    private static Throwable answer(int status, String code) {
        return DynamoDbException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }
}
