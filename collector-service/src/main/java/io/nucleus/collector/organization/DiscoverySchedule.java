package io.nucleus.collector.organization;

import com.github.f4b6a3.ulid.UlidCreator;
import io.nucleus.inventory.store.schedule.ScheduleRepository;
import io.nucleus.inventory.store.schedule.ScheduleRepository.Firing;
import io.nucleus.support.audit.Caller;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Discovers the organization's accounts every now and then, if configured, so that new ones are found and suspended ones are marked without
 * anybody asking. Once in each period, however many replicas look at the clock: the first to record its attempt does it. What fails is tried again
 * an hour later.
 */
@Singleton
public class DiscoverySchedule {
    private static final Logger LOG = Logger.getLogger(DiscoverySchedule.class);
    private static final String NAME = "organization";
    private static final String ATTEMPTS = NAME + "-attempts";
    private static final Duration RETRY = Duration.ofHours(1);
    private static final String WHO = "schedule " + NAME;
    private static final String FROM = "collector-service";

    private final Discovery discovery;
    private final ScheduleRepository firings;
    private final OrganizationConfig config;
    private final Clock clock;

    public DiscoverySchedule(Discovery discovery, ScheduleRepository firings, OrganizationConfig config, Clock clock) {
        this.discovery = discovery;
        this.firings = firings;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(identity = NAME, every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return tick().replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.error(
                        "The organization could not be discovered; it is tried again within the hour", failure))
                .onFailure()
                .recoverWithNull();
    }

    /** @return whether it was due, and this replica has done it; fails as {@link Discovery#run} does */
    public Uni<Boolean> tick() {
        return config.discoverEvery()
                .map(this::discoverOnce)
                .orElse(Uni.createFrom().item(false));
    }

    /** Done at most once in the period, tried at most once an hour until then. */
    private Uni<Boolean> discoverOnce(Duration every) {
        Instant now = clock.instant();
        Instant due = begun(now, every);
        Instant slot = begun(now, every.compareTo(RETRY) < 0 ? every : RETRY);
        String id = UlidCreator.getHashUlid(slot.toEpochMilli(), WHO).toString();
        return firings.find(NAME, due)
                .chain(done -> done.isPresent()
                        ? Uni.createFrom().item(false)
                        : firings.claim(ATTEMPTS, new Firing(slot, id, 0), now)
                                .chain(first -> first
                                        ? discover(new Firing(due, id, 0), now)
                                        : Uni.createFrom().item(false)));
    }

    private Uni<Boolean> discover(Firing firing, Instant now) {
        return discovery
                .run(new Caller(WHO, FROM, firing.executionId()))
                .invoke(DiscoverySchedule::log)
                .chain(() -> firings.claim(NAME, firing, now))
                .replaceWith(true);
    }

    /** When the period or slot of that length began. */
    private static Instant begun(Instant now, Duration length) {
        return now.minusMillis(now.toEpochMilli() % length.toMillis());
    }

    private static void log(DiscoveryReport report) {
        LOG.infof(
                "Organization discovered: added=%s suspended=%s unchanged=%d notInOrganization=%s",
                report.added(), report.suspended(), report.unchanged(), report.notInOrganization());
    }
}
