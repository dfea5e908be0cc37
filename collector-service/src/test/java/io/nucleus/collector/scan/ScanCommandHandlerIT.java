package io.nucleus.collector.scan;

import static io.nucleus.collector.scan.TestHub.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.ulid.UlidCreator;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.nucleus.collector.CollectorMetrics;
import io.nucleus.collector.access.AwsServices;
import io.nucleus.collector.access.FakeClients;
import io.nucleus.collector.access.ServiceAvailability;
import io.nucleus.collector.access.TestAccess;
import io.nucleus.collector.catalogue.Catalogue;
import io.nucleus.collector.catalogue.Scope;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.message.Envelope;
import io.nucleus.inventory.model.message.MessageCodec;
import io.nucleus.inventory.model.message.RegionReport;
import io.nucleus.inventory.model.message.ScanCommand;
import io.nucleus.inventory.store.lease.Lease;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.localaws.LocalAws;
import io.nucleus.support.queue.Delivery;
import io.nucleus.support.queue.Disposition;
import io.nucleus.support.queue.QueueConsumer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesRequest;

/** Leases, redelivery and shutdown, with a real table and queue. */
class ScanCommandHandlerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LEASE = Duration.ofSeconds(6);
    private static final String REGION = TestAccess.REGION;

    private static LocalAws aws;

    private final String scanId = UlidCreator.getUlid().toString();
    private final RecordingOutbox outbox = new RecordingOutbox();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private TestHub hub;

    @BeforeAll
    static void startAws() {
        aws = LocalAws.builder().prefix("it-handler").build().start();
    }

    @AfterAll
    static void stopAws() {
        aws.close();
    }

    @BeforeEach
    void open(TestInfo info) {
        String name = info.getTestMethod().orElseThrow().getName();
        hub = new TestHub(aws.deployment("it-" + Math.abs(name.hashCode())));
        hub.register(true);
        hub.plan(scanId, REGION);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private record Config(Duration leaseDuration) implements ScanConfig {
        @Override
        public int concurrency() {
            return 2;
        }

        @Override
        public int listingsAtOnce() {
            return 2;
        }

        @Override
        public int laneWidth() {
            return 2;
        }

        @Override
        public long mostItems() {
            return 200_000;
        }

        @Override
        public Duration shutdownGrace() {
            return Duration.ofSeconds(5);
        }
    }

    private ScanCommandHandler handler(FakeClients clients) {
        CollectorMetrics metrics = new CollectorMetrics(registry);
        ScanConfig config = new Config(LEASE);
        RegionScanner scanner = new RegionScanner(
                hub.accounts,
                TestAccess.targets(clients),
                new ServiceAvailability(TestAccess.config()),
                outbox,
                config,
                metrics,
                Clock.systemUTC());
        return new ScanCommandHandler(
                hub.scans, hub.leases(Clock.systemUTC()), scanner, config, metrics, Clock.systemUTC());
    }

    private static FakeClients volumes() {
        return withRegions(Fixtures.volumes().script(List.of("one", "two"), List.of("three")));
    }

    /** AWS never answers. */
    private static FakeClients hanging() {
        return withRegions(Fixtures.volumes().script(List.of(), List.of()))
                .answer(AwsServices.EC2, Ec2AsyncClient.class, "describeVolumes", request -> new CompletableFuture<>());
    }

    private static FakeClients withRegions(FakeClients clients) {
        return clients.answer(
                AwsServices.EC2,
                Ec2AsyncClient.class,
                "describeRegions",
                request -> DescribeRegionsResponse.builder()
                        .regions(r -> r.regionName(REGION).optInStatus("opt-in-not-required"))
                        .build());
    }

    private ScanCommand command() {
        return new ScanCommand(
                Envelope.create(Clock.systemUTC(), "correlation"),
                scanId,
                TestAccess.ACCOUNT,
                REGION,
                List.of("ec2:volume"));
    }

    private static Disposition handle(ScanCommandHandler handler, ScanCommand command) {
        return await(handler.handle(delivery(command)));
    }

    private static Delivery delivery(ScanCommand command) {
        return new Delivery("id", MessageCodec.encode(command), 1);
    }

    /** One message at a time: a consumer with room left would be polling for more when it is stopped. */
    private QueueConsumer consumer(ScanCommandHandler handler) {
        QueueConsumer consumer = new QueueConsumer(hub.sqs, hub.queues, Queue.SCAN_COMMANDS, 1, handler);
        consumer.start();
        return consumer;
    }

    private void awaitRequest(FakeClients clients) {
        await().atMost(PATIENCE)
                .until(() -> !clients.requests(DescribeVolumesRequest.class).isEmpty());
    }

    private double ended(String outcome) {
        return registry.counter("nucleus.collector.region.scans", "outcome", outcome)
                .count();
    }

    @Test
    void aCommandBecomesBatchesThenAReport() {
        assertThat(handle(handler(volumes()), command())).isEqualTo(Disposition.done());

        assertThat(outbox.batches()).singleElement().satisfies(batch -> {
            assertThat(batch.resources()).hasSize(3);
            assertThat(batch.envelope().correlationId()).isEqualTo("correlation");
        });
        RegionReport report = outbox.reports().getFirst();
        assertThat(outbox.last()).isSameAs(report);
        assertThat(report.batches()).isEqualTo(1);
        assertThat(report.version().fencingToken()).isEqualTo(1);
        assertThat(report.version()).isEqualTo(outbox.batches().getFirst().version());
        assertThat(report.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.coverage()).isEqualTo(CoverageStatus.OK);
            assertThat(outcome.listed()).isEqualTo(3);
        });
    }

    @Test
    void theLeaseIsFreeAfterwards() {
        handle(handler(volumes()), command());

        Optional<Lease> next = await(hub.leases(Clock.systemUTC()).acquire(TestAccess.ACCOUNT, REGION, "other", LEASE));

        assertThat(next)
                .hasValueSatisfying(lease -> assertThat(lease.fencingToken()).isEqualTo(2));
    }

    @Test
    void aRegionThatHasBeenReportedIsNotReadAgain() {
        ScanCommandHandler handler = handler(volumes());
        handle(handler, command());
        await(hub.progress.reported(outbox.reports().getFirst()));

        assertThat(handle(handler, command())).isEqualTo(Disposition.done());

        assertThat(outbox.reports()).hasSize(1);
    }

    @Test
    void commandsOfUnknownScansAreDropped() {
        FakeClients clients = volumes();
        ScanCommand stray = new ScanCommand(
                Envelope.create(Clock.systemUTC(), null),
                UlidCreator.getUlid().toString(),
                TestAccess.ACCOUNT,
                REGION,
                List.of());

        assertThat(handle(handler(clients), stray)).isEqualTo(Disposition.done());

        assertThat(clients.requests()).isEmpty();
        assertThat(outbox.reports()).isEmpty();
    }

    @Test
    void whileAnotherHasTheLeaseTheCommandWaits() {
        await(hub.leases(Clock.systemUTC()).acquire(TestAccess.ACCOUNT, REGION, "other", Duration.ofMinutes(1)));

        assertThat(handle(handler(volumes()), command())).isInstanceOf(Disposition.Later.class);

        assertThat(outbox.reports()).isEmpty();
    }

    @Test
    void anExpiredLeaseIsTakenOverAndTheAttemptThatLostItStops() {
        FakeClients stuck = hanging();
        CompletableFuture<Disposition> first =
                handler(stuck).handle(delivery(command())).subscribeAsCompletionStage();
        awaitRequest(stuck);
        Clock later = Clock.offset(Clock.systemUTC(), LEASE.multipliedBy(2));
        Lease taken = await(hub.leases(later).acquire(TestAccess.ACCOUNT, REGION, "other", LEASE))
                .orElseThrow();
        assertThat(taken.fencingToken()).isEqualTo(2);

        assertThat(first).succeedsWithin(PATIENCE).isInstanceOf(Disposition.Later.class);

        assertThat(outbox.reports()).isEmpty();
        assertThat(ended("lease_lost")).isEqualTo(1);
        assertThat(await(hub.leases(later).renew(taken, LEASE)))
                .as("the new owner still has it")
                .isPresent();
    }

    @Test
    void longWorkKeepsItsLease() {
        CompletableFuture<Object> answer = new CompletableFuture<>();
        FakeClients slow = withRegions(Fixtures.volumes().script(List.of(), List.of()))
                .answer(AwsServices.EC2, Ec2AsyncClient.class, "describeVolumes", request -> answer);
        Instant firstExpiry = Instant.now().plus(LEASE);
        CompletableFuture<Disposition> work =
                handler(slow).handle(delivery(command())).subscribeAsCompletionStage();
        awaitRequest(slow);

        await().atMost(PATIENCE).until(() -> Instant.now().isAfter(firstExpiry.plusMillis(500)));
        assertThat(await(hub.leases(Clock.systemUTC()).acquire(TestAccess.ACCOUNT, REGION, "other", LEASE)))
                .as("the lease was renewed")
                .isEmpty();
        answer.complete(Fixtures.volumes().page().of(List.of("one"), null));

        assertThat(work).succeedsWithin(PATIENCE).isEqualTo(Disposition.done());
    }

    @Test
    void stoppingGivesTheCommandBackAtOnce() {
        FakeClients stuck = hanging();
        ScanCommandHandler stopping = handler(stuck);
        QueueConsumer first = consumer(stopping);
        hub.publish(Queue.SCAN_COMMANDS, command());
        awaitRequest(stuck);

        var idle = first.stop(Duration.ofSeconds(5));
        stopping.stop();
        await(idle);
        QueueConsumer second = consumer(handler(volumes()));

        // Well before the visibility timeout of a minute would have ended.
        await().atMost(Duration.ofSeconds(20)).until(() -> !outbox.reports().isEmpty());
        await(second.stop(Duration.ofSeconds(5)));
        assertThat(outbox.reports().getFirst().version().fencingToken()).isEqualTo(2);
        assertThat(ended("stopped")).isEqualTo(1);
        assertThat(hub.take(Queue.SCAN_COMMANDS)).isEmpty();
    }

    @Test
    void anAccountThatWasRemovedMeanwhileIsReported() {
        await(hub.accounts.delete(TestAccess.ACCOUNT));

        handle(handler(volumes()), command());

        assertThat(outbox.reports().getFirst().outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.coverage()).isEqualTo(CoverageStatus.FAILED);
            assertThat(outcome.reason()).contains("not registered");
        });
    }

    @Test
    void aRoleThatCannotBeAssumedIsReportedForEveryType() {
        FakeClients refused = TestAccess.clients();
        TestAccess.refuseRole(refused, "AccessDenied", "with an explicit deny in a service control policy");

        handle(
                handler(refused),
                new ScanCommand(
                        Envelope.create(Clock.systemUTC(), null), scanId, TestAccess.ACCOUNT, REGION, List.of()));

        RegionReport report = outbox.reports().getFirst();
        assertThat(report.batches()).isZero();
        assertThat(report.apiCalls()).isZero();
        List<ResourceType> regional = Catalogue.listings(Scope.REGIONAL, List.of()).stream()
                .flatMap(listing -> listing.types().stream())
                .toList();
        assertThat(report.outcomes())
                .hasSameSizeAs(regional)
                .allSatisfy(o -> assertThat(o.coverage()).isEqualTo(CoverageStatus.DENIED_SCP));
    }
}
