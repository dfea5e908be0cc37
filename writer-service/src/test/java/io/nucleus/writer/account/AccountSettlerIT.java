package io.nucleus.writer.account;

import static io.nucleus.writer.rig.Estate.ACCOUNT;
import static io.nucleus.writer.rig.Estate.INSTANCE;
import static io.nucleus.writer.rig.Estate.instance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.message.Message;
import io.nucleus.inventory.store.account.AccountSync;
import io.nucleus.inventory.store.scan.ScanAccount;
import io.nucleus.writer.rig.History;
import io.nucleus.writer.rig.Hub;
import io.nucleus.writer.rig.MutableClock;
import io.nucleus.writer.rig.Reading;
import io.nucleus.writer.rig.RigConfig;
import io.nucleus.writer.rig.Scans;
import io.nucleus.writer.rig.SharedAws;
import io.nucleus.writer.rig.WorldState;
import io.nucleus.writer.rig.WriterRig;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.s3.DelegatingS3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What people are told when an account settles, or cannot. */
class AccountSettlerIT {
    private static final String REGION = "eu-west-1";
    private static final String SCAN_1 = "01KA0000000000000000000000";
    private static final String SCAN_2 = "01KB0000000000000000000000";
    private static final Instant DAY_1 = Instant.parse("2026-11-01T02:00:00Z");
    private static final Instant DAY_2 = Instant.parse("2026-11-02T02:00:00Z");

    private final MutableClock clock = new MutableClock(DAY_1);
    private final Hub hub = SharedAws.emptied();
    private final History history = History.inMemory();
    private final WriterRig rig = writer(hub);

    @AfterEach
    void stop() {
        rig.close();
        history.close();
        hub.close();
    }

    private WriterRig writer(Hub through) {
        return new WriterRig(through, history, clock, RigConfig.DEFAULT);
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().indefinitely();
    }

    /** Opens the scan. @return the messages of its only region, which shows that many instances */
    private List<Message> scan(String scanId, long token, Instant at, int instances) {
        clock.set(at.plusSeconds(60));
        Scans.open(rig, scanId, at, REGION);
        Resource[] found = IntStream.rangeClosed(1, instances)
                .mapToObj(i -> instance(REGION, i, "running"))
                .toArray(Resource[]::new);
        return new Reading(scanId, token, REGION, at).ok(INSTANCE, found).messages();
    }

    private AccountSync sync() {
        return await(rig.accounts.get(ACCOUNT)).orElseThrow().sync();
    }

    private ScanAccount part(String scanId) {
        return await(rig.scans.account(scanId, ACCOUNT)).orElseThrow();
    }

    private static double jumps(WriterRig writer) {
        return writer.meters.counter("nucleus.writer.accounts.count.jumped").count();
    }

    @ParameterizedTest
    @CsvSource({"7, 1", "9, 0", "11, 0", "13, 1"})
    void aCountThatChangesByMoreThanAFifthIsToldOnce(int instances, double expected) {
        rig.deliverAll(scan(SCAN_1, 1, DAY_1, 10));
        assertThat(jumps(rig)).as("of the first scan").isZero();
        List<Message> second = scan(SCAN_2, 2, DAY_2, instances);

        rig.deliverAll(second);
        assertThat(sync().resourceCount()).isEqualTo(instances);
        assertThat(jumps(rig)).isEqualTo(expected);

        rig.deliverAll(second);
        assertThat(jumps(rig)).as("after the messages came again").isEqualTo(expected);
    }

    @Test
    void aCountThatIsOnRecordIsNotToldAgainByWhoeverFinishesTheAccount() {
        rig.deliverAll(scan(SCAN_1, 1, DAY_1, 10));
        List<Message> second = scan(SCAN_2, 2, DAY_2, 7);

        try (WriterRig dying = writer(hub.with(dyingOnceOnRecord(SCAN_2)))) {
            assertThatThrownBy(() -> dying.deliverAll(second)).hasMessage("died");
            assertThat(jumps(dying)).isEqualTo(1);
        }
        assertThat(sync().lastScanId()).isEqualTo(SCAN_2);
        assertThat(part(SCAN_2).status()).isEqualTo(SyncStatus.IN_PROGRESS);

        rig.deliverAll(second);

        assertThat(part(SCAN_2).status()).isEqualTo(SyncStatus.SUCCESS);
        assertThat(jumps(rig)).isZero();
    }

    /** No transaction is done any more once the account's record names the scan: the next one would settle the account. */
    private DynamoDbAsyncClient dyingOnceOnRecord(String scanId) {
        return (DynamoDbAsyncClient) Proxy.newProxyInstance(
                DynamoDbAsyncClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbAsyncClient.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("transactWriteItems") && scanId.equals(sync().lastScanId())) {
                        return CompletableFuture.failedFuture(new IllegalStateException("died"));
                    }
                    try {
                        return method.invoke(hub.dynamoDb(), args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void anArchiveThatCannotBeWrittenIsNamedUntilItCan() {
        List<Message> messages = scan(SCAN_1, 1, DAY_1, 3);

        try (WriterRig refused = writer(hub.with(new RefusedArchive(hub.s3())))) {
            assertThatThrownBy(() -> refused.deliverAll(messages)).isInstanceOf(S3Exception.class);
        }

        assertThat(part(SCAN_1).status()).isEqualTo(SyncStatus.IN_PROGRESS);
        assertThat(part(SCAN_1).reasons())
                .singleElement()
                .asString()
                .startsWith("what was read cannot be kept yet: ")
                .contains("S3Exception", "the bucket's policy denies it");
        assertThat(WorldState.of(hub).archive()).isEmpty();

        rig.deliverAll(messages);

        assertThat(part(SCAN_1).status()).isEqualTo(SyncStatus.SUCCESS);
        assertThat(part(SCAN_1).reasons()).isEmpty();
        assertThat(WorldState.of(hub).archive()).hasSize(2);
    }

    /** Takes everything but the archive. */
    private static final class RefusedArchive extends DelegatingS3AsyncClient {
        RefusedArchive(S3AsyncClient real) {
            super(real);
        }

        @Override
        public CompletableFuture<PutObjectResponse> putObject(PutObjectRequest request, AsyncRequestBody body) {
            return request.key().startsWith("raw/")
                    ? CompletableFuture.failedFuture(S3Exception.builder()
                            .message("the bucket's policy denies it")
                            .statusCode(403)
                            .build())
                    : super.putObject(request, body);
        }
    }
}
