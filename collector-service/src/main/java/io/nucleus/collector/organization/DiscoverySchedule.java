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
 * anybody asking. Once in each period, however many replicas look at the clock: the first to record the period does it.
 */
@Singleton
public class DiscoverySchedule {
    private static final Logger LOG = Logger.getLogger(DiscoverySchedule.class);
    private static final String NAME = "organization";
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
                .invoke(failure ->
                        LOG.error("The organization could not be discovered; the next period tries again", failure))
                .onFailure()
                .recoverWithNull();
    }

    /** @return whether it was due, and this replica has done it; fails as {@link Discovery#run} does */
    public Uni<Boolean> tick() {
        return config.discoverEvery()
                .map(this::discoverOnce)
                .orElse(Uni.createFrom().item(false));
    }

    private Uni<Boolean> discoverOnce(Duration every) {
        Instant now = clock.instant();
        Instant due = now.minusMillis(now.toEpochMilli() % every.toMillis());
        String id = UlidCreator.getHashUlid(due.toEpochMilli(), WHO).toString();
        return firings.claim(NAME, new Firing(due, id, 0), now)
                .chain(first -> first
                        ? discovery
                                .run(new Caller(WHO, FROM, id))
                                .invoke(DiscoverySchedule::log)
                                .replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    private static void log(DiscoveryReport report) {
        LOG.infof(
                "Organization discovered: added=%s suspended=%s unchanged=%d notInOrganization=%s",
                report.added(), report.suspended(), report.unchanged(), report.notInOrganization());
    }
}
