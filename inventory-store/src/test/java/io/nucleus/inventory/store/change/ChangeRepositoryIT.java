package io.nucleus.inventory.store.change;

import static io.nucleus.inventory.store.Samples.ACCOUNT;
import static io.nucleus.inventory.store.Samples.NOW;
import static io.nucleus.inventory.store.Samples.SCAN_1;
import static io.nucleus.inventory.store.Samples.SCAN_2;
import static io.nucleus.inventory.store.Samples.instance;
import static io.nucleus.inventory.store.Samples.stored;
import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.store.LocalTable;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.change.ChangeRepository.Placed;
import io.nucleus.inventory.store.change.ChangeRepository.Span;
import io.nucleus.inventory.store.resource.RecordedWrites;
import io.nucleus.inventory.store.resource.RecordedWrites.Recorded;
import io.nucleus.inventory.store.resource.ResourceRepository;
import io.nucleus.inventory.store.resource.ResourceRepository.ResourceKey;
import io.nucleus.inventory.store.resource.ResourceSummary;
import io.nucleus.inventory.store.resource.StoredResource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangeRepositoryIT {
    private static final ScanVersion FIRST = ScanVersion.of(SCAN_1, 1);
    private static final ScanVersion SECOND = ScanVersion.of(SCAN_2, 2);
    private static final Instant FAR = NOW.plus(Duration.ofDays(365));

    private final Table table = LocalTable.create();
    private final ResourceRepository resources = new ResourceRepository(table);
    private final ChangeRepository changes = new ChangeRepository(table);
    private final RecordedWrites writes = new RecordedWrites(table, Duration.ofDays(90));

    private static Recorded created(Resource resource, Instant at) {
        return Recorded.of(
                stored(resource, FIRST, at),
                null,
                Change.of(SCAN_1, resource.region(), Change.Kind.CREATED, at, resource));
    }

    private boolean write(Recorded... all) {
        return writes.write(List.of(all)).await().indefinitely();
    }

    private ResourceSummary summary(Resource r) {
        var key = new ResourceKey(r.resourceType(), r.resourceArn());
        return resources.summaries(ACCOUNT, List.of(key)).await().indefinitely().get(r.resourceArn());
    }

    @Test
    void aResourceAndItsRecordAreWrittenTogetherOrNotAtAll() {
        Resource one = instance("i-1", "eu-west-1");
        Resource two = instance("i-2", "eu-west-1");
        assertThat(write(created(one, NOW))).isTrue();

        assertThat(write(created(two, NOW), created(one, NOW)))
                .as("one of them exists")
                .isFalse();

        assertThat(summary(two)).isNull();
        assertThat(changes.in(SCAN_1, ACCOUNT).collect().asList().await().indefinitely())
                .extracting(Change::resourceId)
                .containsExactly("i-1");
    }

    @Test
    void aChangeOfAnotherStateThanTheOneReadIsRefused() {
        Resource before = instance("i-1", "eu-west-1", Map.of("v", "1"));
        write(created(before, NOW));
        ResourceSummary read = summary(before);
        Resource after = instance("i-1", "eu-west-1", Map.of("v", "2"));
        StoredResource second = stored(after, SECOND, NOW.plusSeconds(9));
        Change change = Change.of(
                SCAN_2,
                "eu-west-1",
                Change.Kind.CHANGED,
                NOW.plusSeconds(9),
                after,
                FieldChanges.between(before, after));

        assertThat(write(Recorded.of(second, read, change))).isTrue();
        assertThat(write(Recorded.of(second, read, change))).as("again").isFalse();

        assertThat(changes.get(SCAN_2, ACCOUNT, "eu-west-1", after.resourceArn())
                        .await()
                        .indefinitely())
                .contains(change);
    }

    @Test
    void changesOfARegionAreCountedByTheirKind() {
        write(created(instance("i-1", "eu-west-1"), NOW), created(instance("i-2", "eu-west-1"), NOW));
        write(created(instance("i-3", "eu-west-2"), NOW));
        Resource gone = instance("i-4", "eu-west-1");
        write(Recorded.of(
                stored(gone, FIRST, NOW), null, Change.of(SCAN_1, "eu-west-1", Change.Kind.MISSING, NOW, gone)));

        assertThat(changes.kinds(SCAN_1, ACCOUNT, "eu-west-1").await().indefinitely())
                .containsOnly(Map.entry(Change.Kind.CREATED, 2L), Map.entry(Change.Kind.MISSING, 1L));
        assertThat(changes.kinds(SCAN_1, ACCOUNT, "eu-west-3").await().indefinitely())
                .isEmpty();
    }

    @Test
    void theFeedIsReadPageByPageNewestFirstWithoutGapOrRepetition() {
        List<Recorded> all = IntStream.range(0, 45)
                .mapToObj(i -> created(instance("i-" + i, "eu-west-1"), NOW.plusSeconds(i / 3)))
                .toList();
        write(all.toArray(Recorded[]::new));

        List<Change> read = new ArrayList<>();
        String place = null;
        do {
            List<Placed> page =
                    changes.all(new Span(NOW, FAR, place), 10).await().indefinitely();
            page.forEach(p -> read.add(p.change()));
            place = page.isEmpty() ? null : page.getLast().place();
        } while (place != null);

        assertThat(read).hasSize(45).doesNotHaveDuplicates();
        assertThat(read).extracting(Change::at).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(changes.ofAccount(ACCOUNT, new Span(NOW, FAR, null), 100)
                        .await()
                        .indefinitely())
                .extracting(Placed::change)
                .containsExactlyElementsOf(read);
    }

    @Test
    void aSpanOfTimeIncludesItsBeginningAndExcludesItsEnd() {
        write(
                created(instance("i-1", "eu-west-1"), NOW),
                created(instance("i-2", "eu-west-1"), NOW.plusSeconds(1)),
                created(instance("i-3", "eu-west-1"), NOW.plusSeconds(2)));

        assertThat(changes.all(new Span(NOW, NOW.plusSeconds(2), null), 10)
                        .await()
                        .indefinitely())
                .extracting(p -> p.change().resourceId())
                .containsExactly("i-2", "i-1");
    }

    @Test
    void aResourceHasAHistory() {
        Resource resource = instance("i-1", "eu-west-1");
        write(created(resource, NOW), created(instance("i-2", "eu-west-1"), NOW));
        writes.markMissing(
                        Change.of(SCAN_2, "eu-west-1", Change.Kind.MISSING, NOW.plusSeconds(60), resource), SECOND, FAR)
                .await()
                .indefinitely();

        assertThat(changes.ofResource(resource.resourceArn(), new Span(NOW, FAR, null), 10)
                        .await()
                        .indefinitely())
                .extracting(p -> p.change().kind())
                .containsExactly(Change.Kind.MISSING, Change.Kind.CREATED);
    }
}
