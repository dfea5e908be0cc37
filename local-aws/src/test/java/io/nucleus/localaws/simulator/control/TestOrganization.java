package io.nucleus.localaws.simulator.control;

import io.nucleus.localaws.simulator.estate.Account;
import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.EstateCatalogue.Selection;
import io.nucleus.localaws.simulator.estate.EstateConfig;
import io.nucleus.localaws.simulator.estate.EstateSize;
import io.nucleus.localaws.simulator.estate.ExpectedResource;
import io.nucleus.localaws.simulator.identity.HubKeys;
import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.CallInterceptor.Disposition;
import io.nucleus.localaws.simulator.protocol.Identity.Principal;
import io.nucleus.localaws.simulator.protocol.Operation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;

/** An organization that is called without a wire, with time that a test moves. */
public final class TestOrganization {
    private static final Map<String, String> API_NAMES = Map.of("DescribeDbInstances", "DescribeDBInstances");

    private final SimulatedOrganization organization;
    private Instant now = Instant.parse("2026-11-01T12:00:00Z");

    public TestOrganization(EstateSize size) {
        this(size, null);
    }

    public TestOrganization(EstateSize size, String externalId) {
        InstantSource time = () -> now;
        organization = new SimulatedOrganization(
                new SimulatedOrganization.Settings(EstateConfig.of(size), HubKeys.DEFAULT, externalId),
                time.withZone(ZoneOffset.UTC),
                () -> Duration.between(Instant.EPOCH, now).toNanos());
    }

    public static TestOrganization tiny() {
        return new TestOrganization(EstateSize.TINY);
    }

    public SimulatedOrganization organization() {
        return organization;
    }

    public Estate estate() {
        return organization.estate();
    }

    public Account hub() {
        return estate().plan().hub();
    }

    public Account account(int index) {
        return estate().plan().accounts().get(index);
    }

    public void pass(Duration duration) {
        now = now.plus(duration);
    }

    public Instant now() {
        return now;
    }

    /** The truth about a scope; null means all. */
    public List<ExpectedResource> expected(String account, String region, String type) {
        return organization
                .catalogue()
                .resources(new Selection(account, region, type))
                .toList();
    }

    /** A call as the collector's role of the account makes it. */
    public <O> O call(Account account, String region, SdkPojo request, Class<O> answer) {
        return call(collector(account), region, request, answer);
    }

    public <O> O call(Principal principal, String region, SdkPojo request, Class<O> answer) {
        CallContext context = context(principal, region, request);
        organization.controls().before(context);
        return answer.cast(operation(request).answer(context, request));
    }

    /** What stands before the operation does to such a call. */
    public Disposition before(Account account, String region, SdkPojo request) {
        return organization.controls().before(context(collector(account), region, request));
    }

    public Principal collector(Account account) {
        String role = estate().plan().config().roleName();
        return new Principal(account.id(), "arn:aws:sts::" + account.id() + ":assumed-role/" + role + "/test");
    }

    public Principal hubUser() {
        return organization.identity().authenticate(HubKeys.DEFAULT.accessKeyId(), null);
    }

    private static CallContext context(Principal principal, String region, SdkPojo request) {
        String name = request.getClass().getSimpleName().replaceFirst("Request$", "");
        String service = request.getClass().getPackageName().split("\\.")[4];
        return new CallContext(
                principal.accountId(), principal.arn(), region, service, API_NAMES.getOrDefault(name, name), "test");
    }

    /** The registry pairs the class of the request with its operation. */
    @SuppressWarnings("unchecked")
    private Operation<SdkPojo, ?> operation(SdkPojo request) {
        return (Operation<SdkPojo, ?>) organization
                .operations()
                .find(request.getClass())
                .orElseThrow(() -> new AssertionError("no operation for " + request.getClass()));
    }
}
