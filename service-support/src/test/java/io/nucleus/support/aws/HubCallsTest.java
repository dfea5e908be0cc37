package io.nucleus.support.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Multi;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import mutiny.zero.flow.adapters.AdaptersToReactiveStreams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SimpleSubscriber;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The interceptors in a real client, whose answers are canned. */
class HubCallsTest {
    private static final Map<String, AttributeValue> KEY = Map.of("pk", AttributeValue.fromS("p"));

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final HubCallMetrics metrics = new HubCallMetrics(registry);
    private final CannedHttp http = new CannedHttp();
    private DynamoDbAsyncClient dynamoDb;

    @BeforeEach
    void start() {
        dynamoDb = DynamoDbAsyncClient.builder()
                .httpClient(http)
                .region(Region.US_EAST_1)
                .endpointOverride(URI.create("http://127.0.0.1:1"))
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .overrideConfiguration(c -> c.retryStrategy(r -> r.maxAttempts(1))
                        .addExecutionInterceptor(new HubCallInterceptor(metrics))
                        .addExecutionInterceptor(new CapacityInterceptor(metrics)))
                .build();
    }

    @AfterEach
    void stop() {
        dynamoDb.close();
    }

    @Test
    void whatACallCostsIsAskedForAndAddedUp() {
        http.answer(200, "{\"ConsumedCapacity\":{\"TableName\":\"t\",\"CapacityUnits\":2.5}}");
        dynamoDb.putItem(r -> r.tableName("t").item(KEY)).join();
        dynamoDb.putItem(r -> r.tableName("t").item(KEY)).join();
        http.answer(200, "{\"ConsumedCapacity\":[{\"CapacityUnits\":1},{\"CapacityUnits\":0.5}]}");
        dynamoDb.transactWriteItems(
                        r -> r.transactItems(i -> i.put(p -> p.tableName("t").item(KEY))))
                .join();

        assertThat(http.requests).allSatisfy(body -> assertThat(body).contains("\"ReturnConsumedCapacity\":\"TOTAL\""));
        assertThat(units("PutItem")).isEqualTo(5);
        assertThat(units("TransactWriteItems")).isEqualTo(1.5);
        assertThat(registry.find("nucleus.aws.failures").counters()).isEmpty();
    }

    private double units(String operation) {
        return registry.get("nucleus.dynamodb.capacity")
                .tag("operation", operation)
                .counter()
                .count();
    }

    @Test
    void whatAsksForNoCapacityIsNotTouched() {
        http.answer(200, "{\"Table\":{\"TableName\":\"t\"}}");

        dynamoDb.describeTable(r -> r.tableName("t")).join();

        assertThat(http.requests.getFirst()).doesNotContain("ReturnConsumedCapacity");
        assertThat(registry.find("nucleus.dynamodb.capacity").counters()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"500, InternalServerError", "400, ThrottlingException", "400, AccessDeniedException"})
    void aFailureIsCountedByItsCode(int status, String code) {
        http.answer(status, "{\"__type\":\"com.amazonaws#" + code + "\"}");

        assertThatThrownBy(
                        () -> dynamoDb.getItem(r -> r.tableName("t").key(KEY)).join())
                .isInstanceOf(CompletionException.class);

        assertThat(failures()).singleElement().satisfies(counter -> {
            assertThat(counter.count()).isEqualTo(1);
            assertThat(counter.getId().getTag("service")).isEqualTo("dynamodb");
            assertThat(counter.getId().getTag("operation")).isEqualTo("GetItem");
            assertThat(counter.getId().getTag("error")).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"__type\":\"#ConditionalCheckFailedException\"}",
                "{\"__type\":\"#TransactionCanceledException\",\"CancellationReasons\":[{\"Code\":\"None\"},{\"Code\":\"ConditionalCheckFailed\"}]}"
            })
    void aConditionThatDoesNotHoldIsNoFailure(String answer) {
        http.answer(400, answer);

        assertThatThrownBy(() -> dynamoDb.transactWriteItems(r -> r.transactItems(List.of()))
                        .join())
                .isInstanceOf(CompletionException.class);

        assertThat(failures()).isEmpty();
    }

    @Test
    void aTransactionIsAsBadAsItsWorstPart() {
        http.answer(
                400,
                "{\"__type\":\"#TransactionCanceledException\",\"CancellationReasons\":"
                        + "[{\"Code\":\"ConditionalCheckFailed\"},{\"Code\":\"TransactionConflict\"},{\"Code\":\"None\"}]}");

        assertThatThrownBy(() -> dynamoDb.transactWriteItems(r -> r.transactItems(List.of()))
                        .join())
                .isInstanceOf(CompletionException.class);

        assertThat(failures())
                .singleElement()
                .satisfies(
                        counter -> assertThat(counter.getId().getTag("error")).isEqualTo("TransactionConflict"));
    }

    private List<Counter> failures() {
        return List.copyOf(registry.find("nucleus.aws.failures").counters());
    }

    /** Gives every request the same answer, and keeps what was asked. */
    private static final class CannedHttp implements SdkAsyncHttpClient {
        private final List<String> requests = new ArrayList<>();
        private int status;
        private String body;

        void answer(int withStatus, String withBody) {
            status = withStatus;
            body = withBody;
        }

        @Override
        public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
            request.requestContentPublisher()
                    .subscribe(new SimpleSubscriber(bytes -> requests.add(
                            StandardCharsets.UTF_8.decode(bytes.duplicate()).toString())));
            request.responseHandler()
                    .onHeaders(SdkHttpResponse.builder()
                            .statusCode(status)
                            .putHeader("Content-Type", "application/x-amz-json-1.0")
                            .build());
            request.responseHandler().onStream(publisher(body));
            return CompletableFuture.completedFuture(null);
        }

        private static Publisher<ByteBuffer> publisher(String text) {
            return AdaptersToReactiveStreams.publisher(
                    Multi.createFrom().item(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
        }

        @Override
        public void close() {}
    }
}
