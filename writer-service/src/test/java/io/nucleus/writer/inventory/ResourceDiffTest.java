package io.nucleus.writer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.store.resource.ContentHash;
import io.nucleus.inventory.store.resource.ResourceSummary;
import io.nucleus.inventory.store.resource.StoredResource;
import io.nucleus.writer.inventory.ResourceDiff.Kind;
import io.nucleus.writer.rig.Estate;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ResourceDiffTest {
    private static final Instant THEN = Instant.parse("2026-11-01T02:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");
    private static final Duration TTL = Duration.ofDays(30);
    private static final ScanVersion OLDER = ScanVersion.of("A", 1);
    private static final ScanVersion NEWER = ScanVersion.of("B", 2);

    private final Resource resource = Estate.instance("eu-west-1", 1, "running");
    private final String hash = ContentHash.of(resource);

    private static Observation observation(ScanVersion version, boolean fenced) {
        return new Observation(version, "eu-west-1", NOW, NOW.plusSeconds(9), TTL, fenced);
    }

    private ResourceSummary stored(DiscoveryStatus status, String contentHash, ScanVersion version, Instant ttl) {
        return new ResourceSummary(
                resource.resourceType(),
                resource.resourceArn(),
                resource.resourceId(),
                resource.name(),
                resource.region(),
                "eu-west-1",
                status,
                contentHash,
                version,
                THEN,
                THEN.plusSeconds(5),
                ttl);
    }

    private ResourceSummary storedAsItIs(ScanVersion version) {
        return stored(DiscoveryStatus.ACTIVE, hash, version, NOW.plus(TTL));
    }

    @Test
    void whatIsNotStoredIsNew() {
        assertThat(ResourceDiff.compare(null, hash, observation(NEWER, false))).isEqualTo(Kind.NEW);
    }

    @Test
    void whatIsAsItWasIsNotWritten() {
        Kind kind = ResourceDiff.compare(storedAsItIs(OLDER), hash, observation(NEWER, false));
        assertThat(kind).isEqualTo(Kind.UNCHANGED);
        assertThat(kind.isWritten()).isFalse();
    }

    @Test
    void anotherContentIsAChange() {
        var stored = stored(DiscoveryStatus.ACTIVE, "other", OLDER, NOW.plus(TTL));
        assertThat(ResourceDiff.compare(stored, hash, observation(NEWER, false)))
                .isEqualTo(Kind.CHANGED);
    }

    @Test
    void whatWasMissingReturnsEvenIfItIsAsItWas() {
        var stored = stored(DiscoveryStatus.MISSING, hash, OLDER, NOW.plus(TTL));
        assertThat(ResourceDiff.compare(stored, hash, observation(NEWER, false)))
                .isEqualTo(Kind.RETURNED);
    }

    @Test
    void anOlderObservationIsOutdatedWhateverItSays() {
        var stored = stored(DiscoveryStatus.MISSING, "other", NEWER, THEN);
        assertThat(ResourceDiff.compare(stored, hash, observation(OLDER, true))).isEqualTo(Kind.OUTDATED);
    }

    @Test
    void whatIsAsItWasIsRenewedBeforeHalfItsTimeIsGone() {
        Instant due = NOW.plus(Duration.ofHours(24 * 16 + 12));
        var inTime = stored(DiscoveryStatus.ACTIVE, hash, OLDER, due.plusSeconds(1));
        var nearlyHalfGone = stored(DiscoveryStatus.ACTIVE, hash, OLDER, due);
        assertThat(ResourceDiff.compare(inTime, hash, observation(NEWER, false)))
                .isEqualTo(Kind.UNCHANGED);
        assertThat(ResourceDiff.compare(nearlyHalfGone, hash, observation(NEWER, false)))
                .isEqualTo(Kind.RENEWED);
    }

    @Test
    void aFencedAttemptWritesWhatOlderOnesWrote() {
        assertThat(ResourceDiff.compare(storedAsItIs(OLDER), hash, observation(NEWER, true)))
                .isEqualTo(Kind.FENCED);
        assertThat(ResourceDiff.compare(storedAsItIs(NEWER), hash, observation(NEWER, true)))
                .isEqualTo(Kind.UNCHANGED);
    }

    @Test
    void aChangeKeepsWhenItWasFirstFoundAndTellsWhenItWasWritten() {
        StoredResource merged =
                ResourceDiff.merge(Kind.CHANGED, storedAsItIs(OLDER), resource, hash, observation(NEWER, false));
        assertThat(merged.firstDiscoveredAt()).isEqualTo(THEN);
        assertThat(merged.lastDiscoveredAt()).isEqualTo(NOW);
        assertThat(merged.changedAt()).isEqualTo(NOW.plusSeconds(9));
        assertThat(merged.ttl()).isEqualTo(NOW.plus(TTL));
        assertThat(merged.version()).isEqualTo(NEWER);
    }

    @Test
    void whatIsWrittenWithoutAChangeDoesNotLookLikeOne() {
        for (Kind kind : new Kind[] {Kind.RENEWED, Kind.FENCED}) {
            StoredResource merged =
                    ResourceDiff.merge(kind, storedAsItIs(OLDER), resource, hash, observation(NEWER, false));
            assertThat(merged.changedAt()).isEqualTo(THEN.plusSeconds(5));
        }
    }
}
