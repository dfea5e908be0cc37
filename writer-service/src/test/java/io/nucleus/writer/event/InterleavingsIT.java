package io.nucleus.writer.event;

import static io.nucleus.writer.rig.Estate.ACCOUNT;
import static io.nucleus.writer.rig.Estate.INSTANCE;
import static io.nucleus.writer.rig.Estate.VPC;
import static io.nucleus.writer.rig.Estate.instance;
import static io.nucleus.writer.rig.Estate.vpc;
import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.message.Message;
import io.nucleus.inventory.store.change.Change;
import io.nucleus.writer.rig.Digests;
import io.nucleus.writer.rig.History;
import io.nucleus.writer.rig.Hub;
import io.nucleus.writer.rig.MutableClock;
import io.nucleus.writer.rig.Reading;
import io.nucleus.writer.rig.RigConfig;
import io.nucleus.writer.rig.Scans;
import io.nucleus.writer.rig.SharedAws;
import io.nucleus.writer.rig.WriterRig;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two scans of the same account, of made-up estates, whose batches and reports come in any order, some of them twice. */
class InterleavingsIT {
    private static final String[] REGIONS = {"eu-west-1", "us-east-1"};
    private static final String SCAN_1 = "01KA0000000000000000000000";
    private static final String SCAN_2 = "01KB0000000000000000000000";
    private static final Instant DAY_1 = Instant.parse("2026-11-01T02:00:00Z");
    private static final Instant DAY_2 = Instant.parse("2026-11-02T02:00:00Z");

    /** What an inventory says, whichever way it came to say it. */
    private record Outcome(
            Map<String, String> resources, Map<String, String> coverage, Map<String, String> regions, String account) {
        Map<String, String> active() {
            Map<String, String> active = new TreeMap<>(resources);
            active.values().removeIf(r -> !r.startsWith(DiscoveryStatus.ACTIVE.name()));
            return active;
        }
    }

    /** As it happens: a scan begins once the one before has settled, whose messages may still come again. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void repeatedMessagesOfAnEarlierScanBetweenThoseOfALaterOneChangeNothing(long seed) {
        Random random = new Random(seed);
        List<Message> first = scan(random, SCAN_1, 1, DAY_1, true);
        List<Message> second = scan(random, SCAN_2, 2, DAY_2, true);

        List<Message> mixed = shuffled(random, first, some(random, first));
        mixed.addAll(shuffled(random, second, some(random, second), some(random, first)));

        assertThat(run(mixed)).isEqualTo(run(inOrder(first, second)));
    }

    /**
     * As it happens when a scan was given up too early: whatever of it comes after the later scan has settled the region is dropped. So
     * what only the earlier one had seen may be unknown, where otherwise it would be missing; all else is the same.
     */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void twoScansAtTheSameTimeLeaveWhatTheLaterOneSaw(long seed) {
        Random random = new Random(seed);
        List<Message> first = scan(random, SCAN_1, 1, DAY_1, false);
        List<Message> second = scan(random, SCAN_2, 2, DAY_2, false);

        Outcome mixed = run(shuffled(random, first, second, some(random, first), some(random, second)));
        Outcome ordered = run(inOrder(first, second));

        assertThat(mixed.active()).isEqualTo(ordered.active());
        assertThat(ordered.resources()).containsAllEntriesOf(mixed.resources());
        assertThat(mixed.regions()).isEqualTo(ordered.regions());
        assertThat(mixed.account()).isEqualTo(ordered.account());
        assertThat(mixed.coverage()).isEqualTo(ordered.coverage());
    }

    private static List<Message> inOrder(List<Message> first, List<Message> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static List<Message> some(Random random, List<Message> all) {
        return all.stream().filter(m -> random.nextInt(3) == 0).toList();
    }

    @SafeVarargs
    private static List<Message> shuffled(Random random, List<Message>... parts) {
        List<Message> all = new ArrayList<>();
        Stream.of(parts).forEach(all::addAll);
        Collections.shuffle(all, random);
        return all;
    }

    private static List<Message> scan(Random random, String scanId, long token, Instant at, boolean holes) {
        return Stream.of(REGIONS)
                .map(region -> reading(random, scanId, token, region, at, holes))
                .flatMap(reading -> reading.messages().stream())
                .toList();
    }

    private static Reading reading(Random random, String scanId, long token, String region, Instant at, boolean holes) {
        Resource[] instances = some(random, i -> instance(region, i, random.nextInt(3) == 0 ? "stopped" : "running"));
        Reading reading = new Reading(scanId, token, region, at).ok(VPC, some(random, i -> vpc(region, i, i == 0)));
        return holes && random.nextInt(4) == 0
                ? reading.hole(INSTANCE, CoverageStatus.DENIED_IAM, "UnauthorizedOperation: no", instances)
                : reading.ok(INSTANCE, instances);
    }

    private static Resource[] some(Random random, IntFunction<Resource> resource) {
        return IntStream.range(0, 6)
                .filter(i -> random.nextBoolean())
                .mapToObj(resource)
                .toArray(Resource[]::new);
    }

    private static Outcome run(List<Message> messages) {
        MutableClock clock = new MutableClock(DAY_2.plusSeconds(60));
        try (Hub hub = SharedAws.emptied();
                History history = History.inMemory();
                WriterRig rig = new WriterRig(hub, history, clock, RigConfig.DEFAULT)) {
            Scans.open(rig, SCAN_1, DAY_1, REGIONS);
            Scans.open(rig, SCAN_2, DAY_2, REGIONS);
            rig.deliverAll(messages);
            Outcome outcome = outcome(rig);
            for (String region : REGIONS) {
                Digests.trusted(rig, region)
                        .ifPresent(digest -> Digests.assertTellsWhatIsStored(rig, region, digest, clock.instant()));
            }
            assertThat(replayed(rig)).as("changes, one after the other").isEqualTo(statuses(rig));
            return outcome;
        }
    }

    private static Outcome outcome(WriterRig rig) {
        Map<String, String> resources = new TreeMap<>();
        rig.resources
                .ofAccount(ACCOUNT)
                .invoke(r -> resources.put(r.resource().resourceArn().value(), r.discoveryStatus() + r.contentHash()))
                .collect()
                .last()
                .await()
                .indefinitely();
        Map<String, String> coverage = new TreeMap<>();
        rig.coverage
                .ofAccount(ACCOUNT)
                .invoke(c -> coverage.put(
                        c.region() + " " + c.resourceType(),
                        c.status() + " " + c.listed() + " " + c.stored() + " "
                                + c.counts().active()))
                .collect()
                .last()
                .await()
                .indefinitely();
        Map<String, String> regions = new TreeMap<>();
        rig.coverage
                .regions(ACCOUNT)
                .invoke(r -> regions.put(r.region(), r.active() + " " + r.resourceCount() + " " + r.lastError()))
                .collect()
                .last()
                .await()
                .indefinitely();
        var sync =
                rig.accounts.get(ACCOUNT).await().indefinitely().orElseThrow().sync();
        return new Outcome(
                resources, coverage, regions, sync.status() + " " + sync.resourceCount() + " " + sync.lastScanId());
    }

    private static Map<String, DiscoveryStatus> statuses(WriterRig rig) {
        Map<String, DiscoveryStatus> statuses = new TreeMap<>();
        rig.resources
                .ofAccount(ACCOUNT)
                .invoke(r -> statuses.put(r.resource().resourceArn().value(), r.discoveryStatus()))
                .collect()
                .last()
                .await()
                .indefinitely();
        return statuses;
    }

    /** What the records of both scans make of an empty inventory; that each fits what is there is checked on the way. */
    private static Map<String, DiscoveryStatus> replayed(WriterRig rig) {
        Map<String, DiscoveryStatus> known = new HashMap<>();
        for (String scan : List.of(SCAN_1, SCAN_2)) {
            rig.changes
                    .in(scan, ACCOUNT)
                    .collect()
                    .asList()
                    .await()
                    .indefinitely()
                    .forEach(c -> {
                        String arn = c.resourceArn().value();
                        assertThat(known.get(arn))
                                .as("%s of %s", c.kind(), arn)
                                .isEqualTo(
                                        switch (c.kind()) {
                                            case CREATED -> null;
                                            case CHANGED, MISSING -> DiscoveryStatus.ACTIVE;
                                            case RETURNED -> DiscoveryStatus.MISSING;
                                        });
                        known.put(
                                arn,
                                c.kind() == Change.Kind.MISSING ? DiscoveryStatus.MISSING : DiscoveryStatus.ACTIVE);
                    });
        }
        return new TreeMap<>(known);
    }
}
