package io.nucleus.export.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.nucleus.export.TestHub;
import io.nucleus.export.file.ExportFiles;
import io.nucleus.export.inventory.FakeQueryService;
import io.nucleus.export.inventory.QueryService;
import io.nucleus.export.inventory.ResourceRow;
import io.nucleus.export.inventory.Rows;
import io.nucleus.export.metrics.ExportMetrics;
import io.nucleus.export.order.Format;
import io.nucleus.export.order.Specification;
import io.nucleus.export.storage.ExportsBucket;
import io.nucleus.export.storage.FaultyS3;
import io.nucleus.inventory.model.message.Envelope;
import io.nucleus.inventory.model.message.ExportRequest;
import io.nucleus.inventory.model.message.InvalidMessageException;
import io.nucleus.inventory.model.message.MessageCodec;
import io.nucleus.inventory.store.export.Export;
import io.nucleus.inventory.store.export.Export.State;
import io.nucleus.support.queue.Delivery;
import io.nucleus.support.queue.Disposition;
import io.smallrye.mutiny.subscription.Cancellable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** Workers with the real table and bucket; query-service is played. */
@Timeout(90)
class ExportHandlerIT {
    private static final String USER = "ada";
    private static final String ID = "01KBDH8N00S4WXYV8SJ7ZPT2QE";
    private static final String KEY = "exports/ada/20261126T070000Z/export.csv";

    private final TestHub hub = TestHub.create();
    private final FakeQueryService fake = new FakeQueryService();
    private final List<ExportWorkers> open = new ArrayList<>();

    @TempDir
    private Path temporary;

    @AfterEach
    void stop() {
        open.forEach(ExportWorkers::close);
        fake.close();
    }

    /** How a worker differs from the usual one. */
    private record Setting(
            S3AsyncClient s3,
            long mostRows,
            long mostTemporaryBytes,
            int attempts,
            Duration takeOverAfter,
            Duration patience) {
        Setting with(S3AsyncClient client) {
            return new Setting(client, mostRows, mostTemporaryBytes, attempts, takeOverAfter, patience);
        }

        Setting rows(long most) {
            return new Setting(s3, most, mostTemporaryBytes, attempts, takeOverAfter, patience);
        }

        Setting temporaryBytes(long most) {
            return new Setting(s3, mostRows, most, attempts, takeOverAfter, patience);
        }

        Setting impatient() {
            return new Setting(s3, mostRows, mostTemporaryBytes, 2, takeOverAfter, Duration.ofMillis(300));
        }

        Setting takingOverAtOnce() {
            return new Setting(s3, mostRows, mostTemporaryBytes, attempts, Duration.ZERO, patience);
        }
    }

    private ExportHandler worker() {
        return worker(s -> s);
    }

    private ExportHandler worker(UnaryOperator<Setting> change) {
        Setting setting = change.apply(
                new Setting(hub.s3(), 1_000_000, 1L << 30, 4, Duration.ofSeconds(30), Duration.ofSeconds(20)));
        ExportsBucket bucket = hub.bucket(setting.s3(), 1L << 30);
        ExportWorkers workers = new ExportWorkers(
                hub.exports(),
                new ExportRun.Parts(
                        new QueryService(fake.address()),
                        bucket,
                        new ExportFiles(ExportFiles.MOST_SHEET_ROWS),
                        WorkDirectory.open(temporary),
                        Clock.systemUTC(),
                        setting.mostRows(),
                        setting.mostTemporaryBytes(),
                        setting.patience()),
                Duration.ofMillis(100),
                2);
        open.add(workers);
        return new ExportHandler(
                hub.exports(),
                bucket,
                workers,
                new ExportMetrics(new SimpleMeterRegistry()),
                Clock.systemUTC(),
                new ExportHandler.Rules(setting.takeOverAfter(), setting.attempts()));
    }

    private Delivery order(Format format) {
        Specification specification =
                new Specification(Map.of(), "", List.of("name", "resourceArn"), List.of(), "name", "asc", format);
        Instant now = Instant.now();
        Export.Order order = new Export.Order(
                "ada",
                specification.toJson(),
                format.text(),
                "f." + format.text(),
                KEY,
                now,
                now.plus(Duration.ofDays(7)),
                "correlation");
        assertThat(hub.exports()
                        .create(Export.queued(ID, USER, order, 0), 1)
                        .await()
                        .indefinitely())
                .isTrue();
        return delivery();
    }

    private static Delivery delivery() {
        ExportRequest request = new ExportRequest(Envelope.create(Clock.systemUTC(), "correlation"), USER, ID);
        return new Delivery("m", MessageCodec.encode(request), 1);
    }

    private static Disposition handle(ExportHandler handler, Delivery delivery) {
        return handler.handle(delivery).await().atMost(Duration.ofSeconds(60));
    }

    private Export now() {
        return hub.exports().get(USER, ID).await().indefinitely().orElseThrow();
    }

    private List<ResourceRow> manyRows(int count) {
        List<ResourceRow> rows = Rows.instances(count);
        fake.rows(rows);
        return rows;
    }

    private void assertComplete(List<ResourceRow> rows) {
        Export export = now();
        assertThat(export.state()).as(export.reason()).isEqualTo(State.COMPLETED);
        assertThat(export.progress().rows()).isEqualTo(rows.size());
        assertThat(hub.files()).containsExactly(KEY);
        byte[] file = hub.file(KEY);
        assertThat(export.progress().sizeBytes()).isEqualTo(file.length);
        assertThat(new String(file, StandardCharsets.UTF_8))
                .isEqualTo(rows.stream()
                        .map(row -> row.name() + "," + row.resourceArn() + "\r\n")
                        .collect(Collectors.joining("", "\uFEFFname,resourceArn\r\n", "")));
        assertNothingLeft();
    }

    private void assertNothingLeft() {
        assertThat(hub.openUploads()).isZero();
        assertThat(hub.exports().underWay(USER).await().indefinitely()).isEmpty();
        try (Stream<Path> files = Files.walk(temporary)) {
            assertThat(files.filter(Files::isRegularFile).filter(f -> !f.endsWith(".lock")))
                    .isEmpty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void assertGone(State state) {
        assertThat(now().state()).isEqualTo(state);
        assertThat(hub.files()).isEmpty();
        assertNothingLeft();
    }

    @Test
    void anExportIsMade() {
        List<ResourceRow> rows = manyRows(1_234);

        assertThat(handle(worker(), order(Format.CSV))).isEqualTo(Disposition.done());

        assertComplete(rows);
        assertThat(now().endedAt()).isNotNull();
    }

    @Test
    void aMessageThatComesAgainChangesNothing() {
        List<ResourceRow> rows = manyRows(10);
        ExportHandler worker = worker();
        Delivery delivery = order(Format.CSV);
        handle(worker, delivery);
        Export before = now();
        manyRows(5);

        assertThat(handle(worker, delivery)).isEqualTo(Disposition.done());
        assertThat(handle(worker(), delivery)).isEqualTo(Disposition.done());

        assertThat(now()).isEqualTo(before);
        assertComplete(rows);
    }

    @Test
    void aMessageThatComesTwiceAtATimeIsWorkedOnOnce() throws Exception {
        List<ResourceRow> rows = manyRows(100);
        CountDownLatch goOn = fake.pause(50);
        Delivery delivery = order(Format.CSV);
        CompletableFuture<Disposition> first = worker().handle(delivery).subscribeAsCompletionStage();
        await().until(() -> now().state() == State.RUNNING);

        assertThat(handle(worker(), delivery)).isEqualTo(Disposition.later(Duration.ofSeconds(30)));

        goOn.countDown();
        assertThat(first.get()).isEqualTo(Disposition.done());
        assertComplete(rows);
        assertThat(fake.asked()).hasSize(1);
    }

    @Test
    void queryServiceMayRestartInTheMiddle() {
        List<ResourceRow> rows = manyRows(5_000);
        fake.breakOff(3_210).fail(503).fail(429);

        handle(worker(), order(Format.CSV));

        assertComplete(rows);
    }

    @Test
    void queryServiceMayStayAwayForAWhile() {
        List<ResourceRow> rows = manyRows(10);
        ExportHandler worker = worker(Setting::impatient);
        Delivery delivery = order(Format.CSV);
        fake.breakOff(5);
        for (int i = 0; i < 10; i++) {
            fake.fail(503);
        }

        assertThatThrownBy(() -> handle(worker, delivery)).isNotNull();
        assertThat(now().state()).isEqualTo(State.QUEUED);
        assertThat(now().reason()).contains("tried again");
        assertThat(hub.openUploads()).isZero();

        fake.recover();
        handle(worker(), delivery);
        assertComplete(rows);
    }

    @Test
    void whoStaysAwayForGoodIsTheReasonOfFailure() {
        manyRows(10);
        for (int i = 0; i < 100; i++) {
            fake.fail(503);
        }
        ExportHandler worker = worker(Setting::impatient);
        Delivery delivery = order(Format.CSV);

        assertThatThrownBy(() -> handle(worker, delivery)).isNotNull();
        assertThat(handle(worker, delivery)).isEqualTo(Disposition.done());

        assertGone(State.FAILED);
        assertThat(now().reason()).isEqualTo("query-service answered 503, 2 times");
    }

    @Test
    void aRefusalIsTheReasonOfFailureAtOnce() {
        fake.fail(400);

        assertThat(handle(worker(), order(Format.XLSX))).isEqualTo(Disposition.done());

        assertGone(State.FAILED);
        assertThat(now().reason()).startsWith("query-service refuses it");
    }

    @Test
    void s3MayFailInPart() {
        List<ResourceRow> rows = manyRows(200_000);
        FaultyS3 faulty = new FaultyS3(hub.s3())
                .failing("uploadPart", 500, call -> call % 2 == 1)
                .failing("completeMultipartUpload", 503, call -> call == 1);

        handle(worker(s -> s.with(faulty.client())), order(Format.CSV));

        assertComplete(rows);
    }

    @Test
    void ifS3FailsForGoodNothingIsLeftAndTheReasonIsTold() {
        manyRows(10);
        FaultyS3 faulty = new FaultyS3(hub.s3()).failing("completeMultipartUpload", 403, call -> true);
        ExportHandler worker = worker(s -> s.with(faulty.client()).impatient());
        Delivery delivery = order(Format.CSV);

        assertThatThrownBy(() -> handle(worker, delivery)).isNotNull();
        assertThat(hub.files()).isEmpty();
        handle(worker, delivery);

        assertGone(State.FAILED);
        assertThat(now().reason()).contains("S3 failed");
    }

    @Test
    void aCancelledExportStopsAndLeavesNothing() throws Exception {
        manyRows(100_000);
        CountDownLatch goOn = fake.pause(90_000);
        CompletableFuture<Disposition> handling =
                worker().handle(order(Format.XLSX)).subscribeAsCompletionStage();
        await().until(() -> now().progress().rows() > 0);

        assertThat(hub.exports()
                        .end(now(), State.CANCELLED, null, Instant.now())
                        .await()
                        .indefinitely())
                .isTrue();
        goOn.countDown();

        assertThat(handling.get()).isEqualTo(Disposition.done());
        assertGone(State.CANCELLED);
    }

    @Test
    void anExportThatIsCancelledBeforeAnybodyBeganIsNotMade() {
        manyRows(10);
        Delivery delivery = order(Format.CSV);
        hub.exports().end(now(), State.CANCELLED, null, Instant.now()).await().indefinitely();

        assertThat(handle(worker(), delivery)).isEqualTo(Disposition.done());

        assertGone(State.CANCELLED);
        assertThat(fake.asked()).isEmpty();
    }

    /** A worker that was killed has claimed the export, and left an upload and a file of temporary rows. */
    @Test
    void anExportOfAKilledWorkerIsTakenUpAndThereIsOneFile() throws Exception {
        List<ResourceRow> rows = manyRows(1_000);
        Delivery delivery = order(Format.CSV);
        Instant longAgo = Instant.now().minus(Duration.ofMinutes(5));
        Export killed = hub.exports()
                .claim(USER, ID, longAgo, longAgo)
                .await()
                .indefinitely()
                .orElseThrow();
        var abandoned = hub.bucket(hub.s3(), 1L << 30).begin(killed);
        abandoned.write(new byte[100]);

        assertThat(handle(worker(), delivery)).isEqualTo(Disposition.done());

        assertComplete(rows);
        assertThatThrownBy(abandoned::complete).isInstanceOf(IOException.class);
        assertThat(hub.exports()
                        .complete(killed, new Export.Progress(1, 1, 1), Instant.now())
                        .await()
                        .indefinitely())
                .as("the killed one comes back to life")
                .isFalse();
        assertComplete(rows);
    }

    @Test
    void aWorkerThatOnlySeemedDeadGivesWayToTheOther() throws Exception {
        List<ResourceRow> rows = manyRows(100);
        CountDownLatch goOn = fake.pause(50);
        Delivery delivery = order(Format.CSV);
        CompletableFuture<Disposition> slow = worker().handle(delivery).subscribeAsCompletionStage();
        await().until(() -> now().state() == State.RUNNING && hub.openUploads() == 1);

        handle(worker(Setting::takingOverAtOnce), delivery);
        assertComplete(rows);
        goOn.countDown();

        assertThat(slow.get()).isEqualTo(Disposition.done());
        assertComplete(rows);
    }

    @Test
    void aWorkerThatStopsGivesTheExportBackAtOnce() {
        List<ResourceRow> rows = manyRows(100);
        CountDownLatch goOn = fake.pause(50);
        Delivery delivery = order(Format.XLSX);
        ExportHandler stopping = worker();
        Cancellable handling = stopping.handle(delivery).subscribe().with(done -> {});
        await().until(() -> now().state() == State.RUNNING && hub.openUploads() == 1);

        handling.cancel();
        goOn.countDown();

        await().until(() -> now().state() == State.QUEUED);
        await().untilAsserted(() -> assertThat(hub.openUploads()).isZero());
        handle(worker(), delivery);
        assertThat(now().state()).isEqualTo(State.COMPLETED);
        assertThat(now().progress().rows()).isEqualTo(rows.size());
        assertNothingLeft();
    }

    @Test
    void whatKillsEveryWorkerIsGivenUp() {
        manyRows(10);
        Delivery delivery = order(Format.CSV);
        Instant longAgo = Instant.now().minus(Duration.ofMinutes(5));
        for (int i = 0; i < 4; i++) {
            hub.exports()
                    .claim(USER, ID, longAgo.plusSeconds(i), longAgo.plusSeconds(i))
                    .await()
                    .indefinitely();
        }

        assertThat(handle(worker(), delivery)).isEqualTo(Disposition.done());

        assertGone(State.FAILED);
        assertThat(now().reason()).isEqualTo("it was begun 4 times, and never ended");
    }

    @Test
    void tooManyRowsAreTheReasonOfFailure() {
        manyRows(1_001);

        handle(worker(s -> s.rows(1_000)), order(Format.CSV));

        assertGone(State.FAILED);
        assertThat(now().reason()).contains("more than 1000 rows");
    }

    @Test
    void tooMuchTemporaryDiskIsTheReasonOfFailure() {
        manyRows(45_000);

        handle(worker(s -> s.temporaryBytes(1_000)), order(Format.XLSX));

        assertGone(State.FAILED);
        assertThat(now().reason()).contains("temporary disk");
    }

    @Test
    void anExportThatIsNotKnownAnyMoreIsDoneWith() {
        assertThat(handle(worker(), delivery())).isEqualTo(Disposition.done());
    }

    @Test
    void anotherMessageIsInvalidHere() {
        assertThatThrownBy(() -> handle(worker(), new Delivery("m", "{\"type\":\"SyncRequest\"}", 1)))
                .isInstanceOf(InvalidMessageException.class);
    }

    @Test
    void whatAKilledProcessLeftOnDiskIsRemovedByTheNext() throws IOException {
        Path left = Files.createDirectories(temporary.resolve("worker-gone/export-1"));
        Files.createFile(temporary.resolve("worker-gone/.lock"));
        Files.writeString(left.resolve("rows.xml"), "rows");

        try (WorkDirectory own = WorkDirectory.open(temporary);
                WorkDirectory other = WorkDirectory.open(temporary)) {
            assertThat(left).doesNotExist();
            assertThat(own.begin("x")).exists();
            assertThat(other.begin("x")).exists();
        }
        try (Stream<Path> files = Files.list(temporary)) {
            assertThat(files).isEmpty();
        }
    }
}
