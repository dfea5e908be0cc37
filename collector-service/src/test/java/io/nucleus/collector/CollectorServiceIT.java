package io.nucleus.collector;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import com.github.f4b6a3.ulid.UlidCreator;
import io.nucleus.collector.catalogue.Catalogue;
import io.nucleus.collector.catalogue.Scope;
import io.nucleus.collector.organization.Discovery;
import io.nucleus.collector.organization.DiscoverySchedule;
import io.nucleus.collector.organization.OrganizationConfig;
import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.message.Envelope;
import io.nucleus.inventory.model.message.Message;
import io.nucleus.inventory.model.message.MessageCodec;
import io.nucleus.inventory.model.message.RegionReport;
import io.nucleus.inventory.model.message.ResourceBatch;
import io.nucleus.inventory.model.message.ScanCommand;
import io.nucleus.inventory.model.message.Trigger;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.audit.AuditRecord;
import io.nucleus.inventory.store.audit.AuditRepository;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanPlan;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.inventory.store.schedule.ScheduleRepository;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.queue.QueueDirectory;
import io.nucleus.support.queue.QueuePublisher;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** The service as it runs, between its own queues and a target account over the wire. */
@QuarkusTest
@QuarkusTestResource(TargetAwsResource.class)
class CollectorServiceIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final AccountId ACCOUNT = AccountId.of("123456789012");
    private static final AccountId REFUSED = AccountId.of(TargetAwsResource.REFUSED_ACCOUNT);

    @Inject
    AccountRepository accounts;

    @Inject
    AuditRepository audit;

    @Inject
    ScanRepository scans;

    @Inject
    Discovery discovery;

    @Inject
    ScheduleRepository schedules;

    @Inject
    QueuePublisher publisher;

    @Inject
    QueueDirectory queues;

    @Inject
    SqsAsyncClient sqs;

    /** Of what the collector sent. */
    private final List<String> traces = new ArrayList<>();

    /** From when on a test looks at what is on record. */
    private Instant begun = Instant.EPOCH;

    private static <T> T done(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    private void register(AccountId account) {
        done(accounts.create(new Account(account, "main", null, null, List.of(), true, null)));
    }

    /** Scans one region of an account and gives what the collector sent, up to its report. */
    private List<Message> scan(AccountId account, String region, String... services) {
        register(account);
        String scanId = UlidCreator.getMonotonicUlid().toString();
        Scan scan = new Scan(
                scanId,
                Trigger.API,
                "test",
                Scan.ALL,
                Scan.Phase.PLANNING,
                SyncStatus.IN_PROGRESS,
                Instant.now(),
                null,
                0,
                0,
                0,
                0,
                0,
                0);
        done(scans.open(scan));
        done(scans.plan(scan, new ScanPlan(List.of(new ScanPlan.PlannedAccount(account, List.of(region), 0)))));
        done(publisher.publish(
                Queue.SCAN_COMMANDS,
                new ScanCommand(Envelope.create(Clock.systemUTC(), null), scanId, account, region, List.of(services))));
        List<Message> sent = new ArrayList<>();
        await().atMost(PATIENCE).until(() -> {
            sent.addAll(receive());
            return sent.stream().anyMatch(RegionReport.class::isInstance);
        });
        return sent;
    }

    private List<Message> receive() {
        String url = done(queues.url(Queue.RESOURCE_EVENTS));
        return sqs
                .receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10).messageAttributeNames("All"))
                .join()
                .messages()
                .stream()
                .map(m -> {
                    traces.add(m.messageAttributes().get("traceparent").stringValue());
                    sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(m.receiptHandle()))
                            .join();
                    return MessageCodec.decode(m.body());
                })
                .toList();
    }

    private static RegionReport report(List<Message> sent) {
        return sent.stream()
                .filter(RegionReport.class::isInstance)
                .map(RegionReport.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<Resource> resources(List<Message> sent) {
        return sent.stream()
                .filter(ResourceBatch.class::isInstance)
                .flatMap(m -> ((ResourceBatch) m).resources().stream())
                .toList();
    }

    private static int types(Scope scope, String... services) {
        return Math.toIntExact(Catalogue.listings(scope, List.of(services)).stream()
                .flatMap(listing -> listing.types().stream())
                .filter(type -> Catalogue.isWanted(type, List.of(services)))
                .count());
    }

    @Test
    void aRegionIsReadOverTheWireAndReported() {
        List<Message> sent = scan(ACCOUNT, "us-east-1");

        assertThat(resources(sent)).hasSize(2).anySatisfy(vpc -> {
            assertThat(vpc.resourceArn().value()).isEqualTo("arn:aws:ec2:us-east-1:123456789012:vpc/vpc-1");
            assertThat(vpc.name()).isEqualTo("main");
            assertThat(vpc.state()).isEqualTo("available");
        });
        assertThat(report(sent).outcomes()).hasSize(types(Scope.REGIONAL)).allSatisfy(outcome -> {
            boolean vpcs = outcome.resourceType().value().equals("ec2:vpc");
            assertThat(outcome.coverage()).isEqualTo(vpcs ? CoverageStatus.OK : CoverageStatus.DENIED_IAM);
            assertThat(outcome.listed()).isEqualTo(vpcs ? 2 : 0);
        });
        assertThat(report(sent).outcomes())
                .filteredOn(o -> o.resourceType().value().equals("ec2:vpc"))
                .singleElement()
                .satisfies(o -> assertThat(o.apiCalls()).isEqualTo(2));
    }

    @Test
    void whatIsSentIsInTheTraceOfTheCommand() {
        SpanContext sender = SpanContext.createFromRemoteParent(
                "0af7651916cd43dd8448eb211c80319c",
                "b7ad6b7169203331",
                TraceFlags.getSampled(),
                TraceState.getDefault());

        List<Message> sent;
        try (var ignored = Context.root().with(Span.wrap(sender)).makeCurrent()) {
            sent = scan(ACCOUNT, "us-east-1", "ec2");
        }

        assertThat(resources(sent)).as("a batch and a report").isNotEmpty();
        assertThat(traces)
                .hasSize(sent.size())
                .allSatisfy(trace -> assertThat(trace).startsWith("00-" + sender.getTraceId() + "-"));
    }

    @Test
    void aRegionThatIsOffIsNotCalled() {
        RegionReport report = report(scan(ACCOUNT, "me-south-1", "ec2"));

        assertThat(report.outcomes()).hasSize(types(Scope.REGIONAL, "ec2")).allSatisfy(outcome -> {
            assertThat(outcome.coverage()).isEqualTo(CoverageStatus.NOT_OPTED_IN);
            assertThat(outcome.apiCalls()).isZero();
        });
    }

    @Test
    void aRoleThatIsRefusedIsReportedInAwssWords() {
        RegionReport report = report(scan(REFUSED, "aws-global"));

        assertThat(report.outcomes()).hasSize(types(Scope.GLOBAL)).allSatisfy(outcome -> {
            assertThat(outcome.coverage()).isEqualTo(CoverageStatus.DENIED_IAM);
            assertThat(outcome.reason()).contains("is not authorized to perform: sts:AssumeRole");
        });
    }

    @Test
    void theServiceIsReady() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.size()", equalTo(5))
                .body(
                        "checks.name",
                        hasItems("queue scan-commands", "queue resource-events", "bucket it-collector-data"));
    }

    @Test
    void validationTellsWhatIsAllowed() {
        register(ACCOUNT);

        given().post("/api/accounts/123456789012/validate")
                .then()
                .statusCode(200)
                .body("accountId", equalTo("123456789012"))
                .body("roleArn", equalTo("arn:aws:iam::123456789012:role/NucleusAccess-Collector"))
                .body("assumable", is(true))
                .body("actions.findAll { it.allowed }.action", equalTo(List.of("ec2:DescribeVpcs")))
                // REST services are answered with an empty 403 here: then the status is all there is to tell.
                .body(
                        "actions.findAll { !it.allowed }.reason",
                        everyItem(anyOf(containsString("not authorized"), containsString("HTTP 403"))))
                .body("actions.resourceType", hasItems("iam:role", "elasticloadbalancing:loadbalancer/gwy"));
    }

    @Test
    void validationTellsWhyARoleIsRefused() {
        register(REFUSED);
        begun = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        given().post("/api/accounts/" + REFUSED + "/validate")
                .then()
                .statusCode(200)
                .body("assumable", is(false))
                .body("error", containsString("sts:AssumeRole"))
                .body("actions.size()", equalTo(0));
        assertThat(onRecord("account " + REFUSED)).singleElement().satisfies(r -> {
            assertThat(r.action()).isEqualTo("account.validate");
            assertThat(r.who()).isEqualTo("anonymous@127.0.0.1");
            assertThat(r.from()).startsWith("127.0.0.1:");
            assertThat(r.details()).isEqualTo("roleArn=default");
        });
    }

    private List<AuditRecord> onRecord(String... what) {
        return audit.newestFirst(
                        begun, AuditRepository.Position.before(Instant.now().plusSeconds(60)))
                .filter(r -> List.of(what).contains(r.what()))
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE);
    }

    @Test
    void aBadAccountIdIsNamed() {
        given().post("/api/accounts/12345/validate")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem("accountId"));
    }

    @Test
    void anUnknownAccountIsNotFound() {
        given().post("/api/accounts/000000000007/validate").then().statusCode(404);
    }

    @Test
    void theOrganizationsAccountsAreListed() {
        register(ACCOUNT);

        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/api/organization/accounts")
                        .then()
                        .statusCode(200)
                        .body("accounts.accountId", equalTo(List.of("123456789012", "222222222222")))
                        .body("accounts.registered", equalTo(List.of(true, false)))
                        .body("accounts[1].status", equalTo("SUSPENDED")));
    }

    @Test
    void theOrganizationIsDiscoveredOnceAndNothingIsDeleted() {
        register(ACCOUNT);
        AccountId suspended = AccountId.of("222222222222");
        register(suspended);
        begun = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        assertThat(accounts.delete(ACCOUNT).await().atMost(PATIENCE)).isTrue();

        given().post("/api/accounts/discover?dryRun=true").then().statusCode(400);
        given().contentType("application/json")
                .body("{\"accounts\": []}")
                .post("/api/accounts/discover")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("body"));
        given().post("/api/accounts/discover")
                .then()
                .statusCode(200)
                .body("added", equalTo(List.of(ACCOUNT.value())))
                .body("suspended", equalTo(List.of(suspended.value())));
        given().post("/api/accounts/discover")
                .then()
                .statusCode(200)
                .body("added", equalTo(List.of()))
                .body("suspended", equalTo(List.of(suspended.value())))
                .body("unchanged", equalTo(1));
        assertThat(onRecord("organization", "account " + ACCOUNT, "account " + suspended))
                .extracting(AuditRecord::action, AuditRecord::what)
                .as("asked twice, changed once")
                .containsExactly(
                        tuple("organization.discover", "organization"),
                        tuple("account.suspend", "account " + suspended),
                        tuple("account.discover", "account " + ACCOUNT),
                        tuple("organization.discover", "organization"));

        Account found = accounts.get(ACCOUNT).await().atMost(PATIENCE).orElseThrow();
        assertThat(found.syncEnabled()).as("an operator decides").isFalse();
        assertThat(found.organizationStatus()).isEqualTo("ACTIVE");
        Account marked = accounts.get(suspended).await().atMost(PATIENCE).orElseThrow();
        assertThat(marked.syncEnabled()).isFalse();
        assertThat(marked.organizationStatus()).isEqualTo("SUSPENDED");
        assertThat(accounts.delete(suspended).await().atMost(PATIENCE)).isTrue();
        assertThat(accounts.delete(ACCOUNT).await().atMost(PATIENCE)).isTrue();
    }

    @Test
    void theOrganizationIsDiscoveredBySchedulesOncePerPeriod() {
        Instant noon = Instant.parse("2026-11-01T12:00:30Z");
        DiscoverySchedule one = schedule(noon, Duration.ofHours(6));
        DiscoverySchedule other = schedule(noon.plusSeconds(60), Duration.ofHours(6));
        DiscoverySchedule later = schedule(noon.plus(Duration.ofHours(6)), Duration.ofHours(6));

        assertThat(done(one.tick())).isTrue();
        assertThat(done(other.tick())).as("of another replica").isFalse();
        assertThat(done(schedule(noon.plus(Duration.ofHours(2)), Duration.ofHours(6))
                        .tick()))
                .as("done for this period")
                .isFalse();
        assertThat(done(accounts.get(ACCOUNT)))
                .as("an account of the organization")
                .isPresent();
        assertThat(done(later.tick())).isTrue();
        assertThat(done(schedule(noon.plus(Duration.ofDays(1)), null).tick()))
                .as("not configured")
                .isFalse();
        for (String id : List.of(ACCOUNT.value(), "222222222222")) {
            assertThat(done(accounts.delete(AccountId.of(id)))).isTrue();
        }
    }

    record Every(boolean enableNew, Optional<Duration> discoverEvery) implements OrganizationConfig {}

    private DiscoverySchedule schedule(Instant now, Duration every) {
        OrganizationConfig config = new Every(false, Optional.ofNullable(every));
        return new DiscoverySchedule(discovery, schedules, config, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void metricsAreExposed() {
        scan(ACCOUNT, "us-east-1", "ec2:vpc");

        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("nucleus_collector_api_calls_total"))
                .body(containsString("nucleus_collector_listing_duration_seconds"));
    }
}
