package io.nucleus.localaws.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nucleus.localaws.simulator.protocol.CallInterceptor.Disposition;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.eks.EksClient;
import software.amazon.awssdk.services.eks.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DbInstanceNotFoundException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sts.StsClient;

/** Errors as the SDK's clients see them, in each protocol. */
class ErrorsIT {
    private static SampleServer server;

    @BeforeAll
    static void start() {
        server = new SampleServer();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @AfterEach
    void letAllPass() {
        server.intercept(call -> Disposition.PROCEED);
    }

    @Test
    void modelledErrorsBecomeTheSdksExceptions() {
        assertThatExceptionOfType(DbInstanceNotFoundException.class)
                .isThrownBy(() ->
                        server.client(RdsClient.builder()).describeDBInstances(r -> r.dbInstanceIdentifier("gone")))
                .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("DBInstanceNotFound"))
                .satisfies(e -> assertThat(e.requestId()).isNotBlank())
                .withMessageContaining("DBInstance gone not found.");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> server.client(EksClient.builder()).describeCluster(r -> r.name("gone")))
                .withMessageContaining("No cluster found for name: gone.");
        assertThatExceptionOfType(QueueDoesNotExistException.class)
                .isThrownBy(
                        () -> server.client(SqsClient.builder()).getQueueAttributes(r -> r.queueUrl("http://x/gone")))
                .satisfies(e -> assertThat(e.awsErrorDetails().errorCode())
                        .isEqualTo("AWS.SimpleQueueService.NonExistentQueue"));
    }

    @Test
    void s3ErrorsHaveTheirCodeAndHeadRequestsOnlyTheirStatus() {
        S3Client s3 = server.client(S3Client.builder());
        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(() -> s3.getBucketTagging(r -> r.bucket("other")))
                .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("NoSuchTagSet"))
                .satisfies(e -> assertThat(e.statusCode()).isEqualTo(404));
        assertThatExceptionOfType(NoSuchBucketException.class)
                .isThrownBy(() -> s3.headBucket(r -> r.bucket("gone")))
                .satisfies(e -> assertThat(e.statusCode()).isEqualTo(404));
    }

    /** One call by protocol. */
    private static void call(String service, AwsCredentials credentials) {
        switch (service) {
            case "ec2" -> server.client(Ec2Client.builder(), credentials, 1).describeInstances();
            case "sts" -> server.client(StsClient.builder(), credentials, 1).getCallerIdentity();
            case "dynamodb" ->
                server.client(DynamoDbClient.builder(), credentials, 1).listTables();
            case "lambda" ->
                server.client(LambdaClient.builder(), credentials, 1).listFunctions();
            case "s3" -> server.client(S3Client.builder(), credentials, 1).listBuckets();
            default -> throw new IllegalArgumentException(service);
        }
    }

    private static AwsServiceException failure(String service, AwsCredentials credentials) {
        AwsServiceException failure = catchThrowableOfType(AwsServiceException.class, () -> call(service, credentials));
        assertThat(failure).as(service).isNotNull();
        return failure;
    }

    static Stream<Arguments> expiredTokens() {
        return Stream.of(
                Arguments.of("ec2", "RequestExpired", 400),
                Arguments.of("sts", "ExpiredToken", 403),
                Arguments.of("dynamodb", "ExpiredTokenException", 400),
                Arguments.of("lambda", "ExpiredTokenException", 403),
                Arguments.of("s3", "ExpiredToken", 400));
    }

    @ParameterizedTest
    @MethodSource("expiredTokens")
    void anExpiredTokenIsRefusedInTheServicesWords(String service, String code, int status) {
        AwsServiceException failure = failure(service, SampleServer.credentials("expired"));
        assertThat(failure.awsErrorDetails().errorCode()).isEqualTo(code);
        assertThat(failure.statusCode()).isEqualTo(status);
    }

    static Stream<Arguments> unknownKeys() {
        return Stream.of(
                Arguments.of("ec2", "AuthFailure", 401),
                Arguments.of("sts", "InvalidClientTokenId", 403),
                Arguments.of("dynamodb", "UnrecognizedClientException", 400),
                Arguments.of("lambda", "UnrecognizedClientException", 403),
                Arguments.of("s3", "InvalidAccessKeyId", 403));
    }

    @ParameterizedTest
    @MethodSource("unknownKeys")
    void anUnknownKeyIsRefusedInTheServicesWords(String service, String code, int status) {
        AwsServiceException failure = failure(service, AwsSessionCredentials.create("AKIDOTHER", "secret", "valid"));
        assertThat(failure.awsErrorDetails().errorCode()).isEqualTo(code);
        assertThat(failure.statusCode()).isEqualTo(status);
    }

    static Stream<Arguments> throttles() {
        return Stream.of(
                Arguments.of("ec2", "RequestLimitExceeded"),
                Arguments.of("sts", "Throttling"),
                Arguments.of("dynamodb", "ThrottlingException"),
                Arguments.of("lambda", "TooManyRequestsException"),
                Arguments.of("s3", "SlowDown"));
    }

    @ParameterizedTest
    @MethodSource("throttles")
    void theInterceptorThrottlesInTheServicesWords(String service, String code) {
        server.intercept(call -> {
            throw new SimulatedError("Throttling", 400, "Rate exceeded");
        });
        AwsServiceException failure = failure(service, SampleServer.credentials("valid"));
        assertThat(failure.awsErrorDetails().errorCode()).isEqualTo(code);
        assertThat(failure.isThrottlingException()).isTrue();
    }

    @Test
    void anOperationThatIsNotRegisteredIsNamed() {
        assertThatExceptionOfType(AwsServiceException.class)
                .isThrownBy(() -> server.client(Ec2Client.builder()).describeVpcs())
                .satisfies(e -> assertThat(e.statusCode()).isEqualTo(501))
                .withMessageContaining("The simulator does not answer ec2:DescribeVpcs.");
        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(() -> server.client(S3Client.builder()).listObjectsV2(r -> r.bucket("logs")))
                .withMessageContaining("The simulator does not answer s3:ListObjectsV2.");
        assertThatExceptionOfType(AwsServiceException.class)
                .isThrownBy(() -> server.client(DynamoDbClient.builder()).describeLimits())
                .withMessageContaining("The simulator does not answer dynamodb:DescribeLimits.");
        assertThatExceptionOfType(AwsServiceException.class)
                .isThrownBy(() -> server.client(LambdaClient.builder()).getAccountSettings())
                .withMessageContaining("The simulator does not answer lambda:GetAccountSettings.");
    }

    @Test
    void theInterceptorSeesWhoCallsWhat() {
        server.intercept(call -> {
            throw new SimulatedError(
                    "AccessDenied",
                    403,
                    call.service() + ":" + call.operation() + " in " + call.region() + " of " + call.accountId());
        });
        assertThatThrownBy(() -> server.client(RdsClient.builder()).describeDBInstances())
                .hasMessageContaining("rds:DescribeDBInstances in eu-west-1 of 123456789012");
        assertThat(failure("ec2", SampleServer.credentials("valid"))
                        .awsErrorDetails()
                        .errorCode())
                .isEqualTo("UnauthorizedOperation");
    }

    @Test
    void anAnswerIsHeldBackAsLongAsAsked() {
        server.intercept(call -> new Disposition(300, false));
        Instant before = Instant.now();
        call("sts", SampleServer.credentials("valid"));
        assertThat(Duration.between(before, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void aConnectionIsCutAndTheClientTriesAgain() {
        AtomicInteger calls = new AtomicInteger();
        server.intercept(call -> calls.incrementAndGet() == 1 ? new Disposition(0, true) : Disposition.PROCEED);
        var sts = server.client(StsClient.builder(), SampleServer.credentials("valid"), 3);
        assertThat(sts.getCallerIdentity().account()).isEqualTo(SampleServer.ACCOUNT);
        assertThat(calls).hasValue(2);
    }

    @Test
    void aClientThatDoesNotTryAgainSeesTheConnectionCut() {
        server.intercept(call -> new Disposition(0, true));
        assertThatExceptionOfType(SdkClientException.class)
                .isThrownBy(() -> server.client(StsClient.builder()).getCallerIdentity());
    }

    @Test
    void aFailureOfTheSimulatorIsAServersError() {
        server.intercept(call -> {
            throw new IllegalStateException("broken on purpose");
        });
        assertThat(failure("dynamodb", SampleServer.credentials("valid")).statusCode())
                .isEqualTo(500);
    }
}
