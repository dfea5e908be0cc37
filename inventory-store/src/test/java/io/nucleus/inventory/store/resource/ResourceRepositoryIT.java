package io.nucleus.inventory.store.resource;

import static io.nucleus.inventory.store.Samples.ACCOUNT;
import static io.nucleus.inventory.store.Samples.NOW;
import static io.nucleus.inventory.store.Samples.SCAN_1;
import static io.nucleus.inventory.store.Samples.SCAN_2;
import static io.nucleus.inventory.store.Samples.SCAN_3;
import static io.nucleus.inventory.store.Samples.instance;
import static io.nucleus.inventory.store.Samples.stored;
import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.inventory.model.Regions;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.store.LocalTable;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.change.Change;
import io.nucleus.inventory.store.resource.ResourceRepository.ResourceKey;
import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResourceRepositoryIT {
    private static final ScanVersion OLD = ScanVersion.of(SCAN_1, 3);
    private static final ScanVersion MIDDLE = ScanVersion.of(SCAN_2, 1);
    private static final ScanVersion NEW = ScanVersion.of(SCAN_3, 1);
    private static final ResourceType BUCKET = ResourceType.of("s3:bucket");
    private static final Instant TTL = NOW.plus(Duration.ofDays(30));

    private final Table table = LocalTable.create();
    private final ResourceRepository resources = new ResourceRepository(table);
    private final RecordedWrites recorded = new RecordedWrites(table, Duration.ofDays(90));

    @Test
    void aResourceIsReadBackAsItWas() {
        StoredResource written =
                stored(instance("i-1", "eu-west-1", Map.of("Name", "wéb ✓", "empty", "", "aws:x", "y")), OLD, NOW);

        assertThat(write(written)).isTrue();

        assertThat(resources.get(ACCOUNT, key(written)).await().indefinitely()).contains(written);
        assertThat(resources.ofAccount(ACCOUNT).collect().asList().await().indefinitely())
                .containsExactly(written);
    }

    @Test
    void whatWasReadIsReplacedOnlyWhileItIsWhatIsStored() {
        StoredResource first = stored(instance("i-1", "eu-west-1", Map.of("v", "1")), OLD, NOW);
        write(first);
        ResourceSummary read = summary(first);
        StoredResource other = stored(instance("i-1", "eu-west-1", Map.of("v", "2")), MIDDLE, NOW);
        write(other);
        StoredResource newest = stored(instance("i-1", "eu-west-1", Map.of("v", "1")), NEW, NOW);

        assertThat(resources.replace(read, newest).await().indefinitely()).isFalse();
        assertThat(resources.get(ACCOUNT, key(first)).await().indefinitely()).contains(other);

        ResourceSummary now = summary(first);
        assertThat(resources.replace(now, newest).await().indefinitely()).isTrue();
        assertThat(resources.get(ACCOUNT, key(first)).await().indefinitely()).contains(newest);
    }

    private ResourceSummary summary(StoredResource of) {
        return resources
                .summaries(ACCOUNT, List.of(key(of)))
                .await()
                .indefinitely()
                .values()
                .iterator()
                .next();
    }

    @Test
    void anOlderObservationDoesNotReplaceANewerOne() {
        StoredResource newer = stored(instance("i-1", "eu-west-1", Map.of("v", "2")), NEW, NOW);
        write(newer);

        assertThat(write(stored(instance("i-1", "eu-west-1", Map.of("v", "1")), OLD, NOW)))
                .isFalse();
        assertThat(resources.get(ACCOUNT, key(newer)).await().indefinitely()).contains(newer);
    }

    @Test
    void theSameObservationMayBeWrittenAgain() {
        StoredResource once = stored(instance("i-1", "eu-west-1"), NEW, NOW);

        assertThat(write(once)).isTrue();
        assertThat(write(once)).isTrue();
    }

    @Test
    void aResourceTurnsMissingOnceAndOnlyByANewerAttempt() {
        StoredResource seen = stored(instance("i-1", "eu-west-1"), MIDDLE, NOW);
        write(seen);

        assertThat(markMissing(seen, OLD)).as("older").isFalse();
        assertThat(markMissing(seen, MIDDLE)).as("the attempt that saw it").isFalse();
        assertThat(markMissing(seen, NEW)).isTrue();
        assertThat(markMissing(seen, NEW)).as("again").isFalse();

        StoredResource now =
                resources.get(ACCOUNT, key(seen)).await().indefinitely().orElseThrow();
        assertThat(now.discoveryStatus()).isEqualTo(DiscoveryStatus.MISSING);
        assertThat(now.version()).isEqualTo(NEW);
        assertThat(now.changedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(now.lastDiscoveredAt()).isEqualTo(NOW);
        assertThat(now.ttl()).isEqualTo(TTL);
        assertThat(write(seen)).as("late, after it went missing").isFalse();
    }

    @Test
    void aResourceThatIsNotStoredDoesNotTurnMissing() {
        assertThat(markMissing(stored(instance("i-1", "eu-west-1"), OLD, NOW), NEW))
                .isFalse();
        assertThat(resources.ofAccount(ACCOUNT).collect().asList().await().indefinitely())
                .isEmpty();
    }

    @Test
    void summariesOfMoreThanABatchAreReadWhole() {
        List<StoredResource> written = IntStream.range(0, 230)
                .mapToObj(i -> stored(instance("i-" + i, "eu-west-1"), OLD, NOW))
                .toList();
        writeAll(written);
        List<ResourceKey> asked = Stream.concat(
                        written.stream().map(ResourceRepositoryIT::key),
                        Stream.of(key(stored(instance("i-unknown", "eu-west-1"), OLD, NOW)), key(written.getFirst())))
                .toList();

        Map<ResourceArn, ResourceSummary> found =
                resources.summaries(ACCOUNT, asked).await().indefinitely();

        assertThat(found.keySet())
                .isEqualTo(written.stream().map(s -> s.resource().resourceArn()).collect(Collectors.toSet()));
        assertThat(found.values())
                .allSatisfy(summary -> assertThat(summary.contentHash()).hasSize(64));
    }

    @Test
    void summariesOfNothingAreEmpty() {
        assertThat(resources.summaries(ACCOUNT, List.of()).await().indefinitely())
                .isEmpty();
    }

    @Test
    void aScopeHoldsWhatItsListingShowsAndNothingElse() {
        write(stored(instance("i-1", "eu-west-1"), OLD, NOW));
        write(stored(instance("i-2", "eu-west-2"), OLD, NOW));
        write(global(bucket("eu-west-1"), OLD));

        assertThat(scope("eu-west-1", ResourceType.of("ec2:instance")))
                .extracting(s -> s.resourceArn().value())
                .containsExactly("arn:aws:ec2:eu-west-1:123456789012:instance/i-1");
        assertThat(scope("eu-west-1", BUCKET)).isEmpty();
        assertThat(scope(Regions.GLOBAL, BUCKET))
                .singleElement()
                .satisfies(s -> assertThat(s.scanRegion()).isEqualTo(Regions.GLOBAL));
        assertThat(scope(Regions.GLOBAL, ResourceType.of("ec2:instance"))).isEmpty();
    }

    @Test
    void changesAreFollowedFromATimeOnOldestFirst() {
        write(stored(instance("i-1", "eu-west-1"), OLD, NOW));
        write(stored(instance("i-3", "eu-west-1"), OLD, NOW.plusSeconds(2)));
        write(stored(instance("i-2", "eu-west-1"), OLD, NOW.plusSeconds(1)));

        assertThat(changedSince(NOW)).containsExactly("i-1", "i-2", "i-3");
        assertThat(changedSince(NOW.plusSeconds(1))).containsExactly("i-2", "i-3");
        assertThat(changedSince(NOW.plusSeconds(3))).isEmpty();
    }

    @Test
    void turningMissingIsAChange() {
        StoredResource seen = stored(instance("i-1", "eu-west-1"), OLD, NOW);
        write(seen);
        markMissing(seen, NEW);

        assertThat(changedSince(NOW.plusSeconds(30))).containsExactly("i-1");
    }

    @Test
    void anAccountOfSeveralPagesIsReadWhole() {
        String large = "x".repeat(20_000);
        List<StoredResource> written = IntStream.range(0, 120)
                .mapToObj(i -> stored(instance("i-" + i, "eu-west-1", Map.of("large", large)), OLD, NOW))
                .toList();
        writeAll(written);

        assertThat(resources.ofAccount(ACCOUNT).collect().asList().await().indefinitely())
                .hasSize(120)
                .doesNotHaveDuplicates()
                .containsAll(written);
        assertThat(changedSince(NOW)).hasSize(120);
    }

    @Test
    void aPageIsAskedForOnlyWhenItIsWanted() {
        writeAll(IntStream.range(0, 120)
                .mapToObj(i -> stored(instance("i-" + i, "eu-west-1", Map.of("l", "x".repeat(20_000))), OLD, NOW))
                .toList());

        assertThat(resources
                        .ofAccount(ACCOUNT)
                        .select()
                        .first(3)
                        .collect()
                        .asList()
                        .await()
                        .indefinitely())
                .hasSize(3);
    }

    @Test
    void aNameLongerThanAnIndexKeyIsStored() {
        StoredResource written = stored(instance("i-1", "eu-west-1", Map.of("Name", "𝒳".repeat(700))), OLD, NOW);

        assertThat(write(written)).isTrue();
        assertThat(resources.get(ACCOUNT, key(written)).await().indefinitely()).contains(written);
    }

    private boolean write(StoredResource resource) {
        return resources.write(resource).await().indefinitely();
    }

    private void writeAll(List<StoredResource> all) {
        Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUni(resources::write)
                .merge(16)
                .collect()
                .asList()
                .await()
                .indefinitely();
    }

    private boolean markMissing(StoredResource stored, ScanVersion version) {
        Change gone = Change.of(
                version.scanId(), stored.scanRegion(), Change.Kind.MISSING, NOW.plusSeconds(60), stored.resource());
        return recorded.markMissing(gone, version, TTL).await().indefinitely();
    }

    private List<ResourceSummary> scope(String region, ResourceType type) {
        return resources
                .ofScope(ACCOUNT, "aws", region, type)
                .collect()
                .asList()
                .await()
                .indefinitely();
    }

    private List<String> changedSince(Instant since) {
        return resources
                .changedSince(ACCOUNT, since)
                .map(s -> s.resource().resourceId())
                .collect()
                .asList()
                .await()
                .indefinitely();
    }

    private static ResourceKey key(StoredResource s) {
        return new ResourceKey(s.resource().resourceType(), s.resource().resourceArn());
    }

    private static Resource bucket(String region) {
        return new Resource(
                ACCOUNT, ResourceArn.of("arn:aws:s3:::logs"), BUCKET, "logs", "logs", region, "", null, null, null);
    }

    private static StoredResource global(Resource r, ScanVersion version) {
        return new StoredResource(
                r, Regions.GLOBAL, DiscoveryStatus.ACTIVE, NOW, NOW, NOW, ContentHash.of(r), version, TTL);
    }
}
