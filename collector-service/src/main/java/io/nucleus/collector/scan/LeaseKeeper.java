package io.nucleus.collector.scan;

import io.nucleus.inventory.store.lease.Lease;
import io.nucleus.inventory.store.lease.LeaseRepository;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Renews a lease as long as somebody listens. */
final class LeaseKeeper {
    private static final Logger LOG = Logger.getLogger(LeaseKeeper.class);
    private static final int RENEWALS_PER_LEASE = 3;

    private final LeaseRepository leases;
    private final Duration duration;
    private final Clock clock;

    LeaseKeeper(LeaseRepository leases, Duration duration, Clock clock) {
        this.leases = leases;
        this.duration = duration;
        this.clock = clock;
    }

    /**
     * Emits when the lease is lost: another has taken it over, or it could not be renewed until it expired. Cancelling stops the
     * renewals.
     */
    Uni<Void> untilLost(Lease lease) {
        AtomicReference<Instant> expires = new AtomicReference<>(lease.expiresAt());
        return Multi.createFrom()
                .ticks()
                .startingAfter(duration.dividedBy(RENEWALS_PER_LEASE))
                .every(duration.dividedBy(RENEWALS_PER_LEASE))
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> isKept(lease, expires))
                .filter(kept -> !kept)
                .toUni()
                .replaceWithVoid();
    }

    private Uni<Boolean> isKept(Lease lease, AtomicReference<Instant> expires) {
        return leases.renew(lease, duration)
                .map(renewed -> isKept(renewed, expires))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(
                            failure, "Cannot renew a lease: accountId=%s region=%s", lease.accountId(), lease.region());
                    return clock.instant().isBefore(expires.get());
                });
    }

    private static boolean isKept(Optional<Lease> renewed, AtomicReference<Instant> expires) {
        renewed.ifPresent(lease -> expires.set(lease.expiresAt()));
        return renewed.isPresent();
    }
}
