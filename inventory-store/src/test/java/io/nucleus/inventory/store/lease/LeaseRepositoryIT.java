package io.nucleus.inventory.store.lease;

import static io.nucleus.inventory.store.Samples.ACCOUNT;
import static io.nucleus.inventory.store.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.store.LocalTable;
import io.nucleus.inventory.store.Table;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeaseRepositoryIT {
    private static final Duration TERM = Duration.ofSeconds(60);

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final InstantSource time = now::get;
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private final Table table = LocalTable.create();
    private final LeaseRepository leases = new LeaseRepository(table, clock);

    @Test
    void oneAtATimeHasTheLease() {
        assertThat(acquire("a")).isPresent();
        assertThat(acquire("b")).isEmpty();
    }

    @Test
    void leasesOfRegionsAreSeparate() {
        acquire("a");

        assertThat(leases.acquire(ACCOUNT, "us-east-1", "b", TERM).await().indefinitely())
                .isPresent();
    }

    @Test
    void anExpiredLeaseIsTakenOverAndItsOwnerNoticesOnRenewal() {
        Lease first = acquire("a").orElseThrow();
        now.set(NOW.plus(TERM).plusMillis(1));

        Lease second = acquire("b").orElseThrow();

        assertThat(second.fencingToken()).isGreaterThan(first.fencingToken());
        assertThat(leases.renew(first, TERM).await().indefinitely()).isEmpty();
        assertThat(leases.release(first).await().indefinitely()).isFalse();
        assertThat(leases.renew(second, TERM).await().indefinitely()).isPresent();
    }

    @Test
    void aRenewedLeaseIsNotTakenOver() {
        Lease first = acquire("a").orElseThrow();
        now.set(NOW.plusSeconds(40));
        Lease renewed = leases.renew(first, TERM).await().indefinitely().orElseThrow();
        now.set(NOW.plusSeconds(80));

        assertThat(renewed.fencingToken()).isEqualTo(first.fencingToken());
        assertThat(acquire("b")).isEmpty();
    }

    @Test
    void whoeverAsksAgainEndsItsOwnEarlierAttempt() {
        Lease first = acquire("a").orElseThrow();
        Lease second = acquire("a").orElseThrow();

        assertThat(second.fencingToken()).isGreaterThan(first.fencingToken());
        assertThat(leases.renew(first, TERM).await().indefinitely()).isEmpty();
    }

    @Test
    void tokensGrowAcrossReleases() {
        Lease first = acquire("a").orElseThrow();
        assertThat(leases.release(first).await().indefinitely()).isTrue();

        assertThat(acquire("b").orElseThrow().fencingToken()).isGreaterThan(first.fencingToken());
    }

    @Test
    void ofManyAtOnceExactlyOneGetsIt() {
        var tried = Uni.join()
                .all(IntStream.range(0, 16)
                        .mapToObj(i -> leases.acquire(ACCOUNT, "eu-west-1", "owner-" + i, TERM))
                        .toList())
                .andFailFast()
                .await()
                .indefinitely();

        assertThat(tried.stream().filter(Optional::isPresent)).hasSize(1);
    }

    private Optional<Lease> acquire(String owner) {
        return leases.acquire(ACCOUNT, "eu-west-1", owner, TERM).await().indefinitely();
    }
}
