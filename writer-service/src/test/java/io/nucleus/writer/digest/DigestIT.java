package io.nucleus.writer.digest;

import static io.nucleus.writer.rig.Estate.ACCOUNT;
import static io.nucleus.writer.rig.Estate.INSTANCE;
import static io.nucleus.writer.rig.Estate.ROLE;
import static io.nucleus.writer.rig.Estate.VPC;
import static io.nucleus.writer.rig.Estate.instance;
import static io.nucleus.writer.rig.Estate.role;
import static io.nucleus.writer.rig.Estate.vpc;
import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.Regions;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.store.change.Change;
import io.nucleus.inventory.store.resource.ResourceRepository.ResourceKey;
import io.nucleus.inventory.store.resource.StoredResource;
import io.nucleus.writer.rig.Digests;
import io.nucleus.writer.rig.History;
import io.nucleus.writer.rig.Hub;
import io.nucleus.writer.rig.MutableClock;
import io.nucleus.writer.rig.Reading;
import io.nucleus.writer.rig.RigConfig;
import io.nucleus.writer.rig.Scans;
import io.nucleus.writer.rig.SharedAws;
import io.nucleus.writer.rig.WorldState;
import io.nucleus.writer.rig.WriterRig;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Scans that rely on what the one before left known, beside scans that read everything. */
class DigestIT {
    private static final String REGION = "eu-west-1";
    private static final Instant DAY_1 = Instant.parse("2026-11-01T02:00:00Z");
    private static final Duration TTL = Duration.ofDays(30);
    private static final RigConfig TRUSTING = new RigConfig(TTL, Duration.ofDays(1_000));
    private static final RigConfig READING = new RigConfig(TTL, Duration.ZERO);

    /** A writer with a world of its own. */
    private static final class World implements AutoCloseable {
        final Hub hub = SharedAws.emptied();
        final History history = History.inMemory();
        final MutableClock clock = new MutableClock(DAY_1);
        final WriterRig rig;

        World(RigConfig config) {
            rig = new WriterRig(hub, history, clock, config);
        }

        void scan(String scanId, Instant at, Reading... readings) {
            clock.set(at);
            Scans.open(
                    rig,
                    scanId,
                    at,
                    List.of(readings).stream().map(Reading::region).toArray(String[]::new));
            for (Reading reading : readings) {
                rig.deliverAll(reading.messages());
            }
        }

        StoredResource stored(int number) {
            var arn = instance(REGION, number, "").resourceArn();
            return rig.resources
                    .get(ACCOUNT, new ResourceKey(INSTANCE, arn))
                    .await()
                    .indefinitely()
                    .orElseThrow();
        }

        List<Change> changes(String scanId) {
            return rig.changes.in(scanId, ACCOUNT).collect().asList().await().indefinitely();
        }

        @Override
        public void close() {
            rig.close();
            history.close();
            hub.close();
        }
    }

    private static String scanId(int day) {
        return "01KA%022d".formatted(day);
    }

    private static Instant day(int number, int step) {
        return DAY_1.plus(Duration.ofDays((long) (number - 1) * step));
    }

    private static Reading reading(int day, Instant at) {
        return new Reading(scanId(day), day, REGION, at).batchSize(1);
    }

    /** Resources come, change, go, return, cannot be read, and are renewed, days and weeks apart. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void scansThatRelyOnDigestsLeaveWhatScansThatReadEverythingLeave(long seed) {
        List<WorldState> read = days(seed, READING, false);

        assertThat(days(seed, TRUSTING, true)).isEqualTo(read);
    }

    private static List<WorldState> days(long seed, RigConfig config, boolean relies) {
        Random random = new Random(seed);
        List<WorldState> days = new ArrayList<>();
        try (World world = new World(config)) {
            for (int day = 1; day <= 7; day++) {
                Instant at = day(day, 8);
                world.scan(scanId(day), at, reading(random, day, REGION, at), reading(random, day, Regions.GLOBAL, at));
                days.add(WorldState.of(world.hub));
                for (String region : List.of(REGION, Regions.GLOBAL)) {
                    Optional<RegionDigest> digest = Digests.trusted(world.rig, region);
                    assertThat(digest).isPresent();
                    assertThat(digest.orElseThrow().verifiedAt()).isEqualTo(relies ? DAY_1 : at);
                    Digests.assertTellsWhatIsStored(world.rig, region, digest.orElseThrow(), at);
                }
            }
        }
        return days;
    }

    private static Reading reading(Random random, int day, String region, Instant at) {
        Reading reading = new Reading(scanId(day), day, region, at).batchSize(4);
        if (region.equals(Regions.GLOBAL)) {
            return reading.ok(ROLE, some(random, i -> role("role-" + i)));
        }
        Resource[] instances = some(random, i -> instance(region, i, random.nextInt(3) == 0 ? "stopped" : "running"));
        if (random.nextInt(3) != 0) {
            reading.ok(VPC, some(random, i -> vpc(region, i, i == 0)));
        }
        return random.nextInt(3) == 0
                ? reading.hole(INSTANCE, CoverageStatus.THROTTLED, "Rate exceeded", instances)
                : reading.ok(INSTANCE, instances);
    }

    private static Resource[] some(Random random, IntFunction<Resource> resource) {
        return IntStream.range(0, 12)
                .filter(i -> random.nextInt(3) != 0)
                .mapToObj(resource)
                .toArray(Resource[]::new);
    }

    private static void tamper(World world, int number, String state) {
        world.hub
                .dynamoDb()
                .updateItem(r -> r.tableName(world.hub.deployment().table())
                        .key(Map.of(
                                "pk", AttributeValue.fromS("ACCOUNT#" + ACCOUNT),
                                "sk",
                                        AttributeValue.fromS("INVENTORY#" + INSTANCE + "#"
                                                + instance(REGION, number, "").resourceArn())))
                        .updateExpression("SET #state = :state, contentHash = :state")
                        .expressionAttributeNames(Map.of("#state", "state"))
                        .expressionAttributeValues(Map.of(":state", AttributeValue.fromS(state))))
                .join();
    }

    @Test
    void whatIsKnownIsNotReadUntilItHasBeenTrustedForLongEnough() {
        try (World world = new World(new RigConfig(TTL, Duration.ofDays(7)))) {
            for (int day = 1; day <= 2; day++) {
                world.scan(
                        scanId(day),
                        day(day, 1),
                        reading(day, day(day, 1)).ok(INSTANCE, instance(REGION, 1, "running")));
            }
            tamper(world, 1, "nonsense");

            world.scan(scanId(3), day(3, 1), reading(3, day(3, 1)).ok(INSTANCE, instance(REGION, 1, "running")));
            assertThat(world.stored(1).resource().state()).isEqualTo("nonsense");

            Instant later = DAY_1.plus(Duration.ofDays(7));
            world.scan(scanId(4), later, reading(4, later).ok(INSTANCE, instance(REGION, 1, "running")));
            assertThat(world.stored(1).resource().state()).isEqualTo("running");
            assertThat(Digests.trusted(world.rig, REGION).orElseThrow().verifiedAt())
                    .isEqualTo(later);
        }
    }

    @Test
    void afterAnAttemptThatDidNotSettleEverythingIsReadAgain() {
        try (World world = new World(TRUSTING)) {
            world.scan(scanId(1), DAY_1, reading(1, DAY_1).ok(INSTANCE, instance(REGION, 1, "running")));
            tamper(world, 1, "nonsense");

            // The second attempt's collector was killed: this is the third.
            world.scan(scanId(3), day(3, 1), reading(3, day(3, 1)).ok(INSTANCE, instance(REGION, 1, "running")));

            assertThat(world.stored(1).resource().state()).isEqualTo("running");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no digest at all", "cut"})
    void aDigestThatCannotBeReadIsMadeAnew(String damage) {
        try (World world = new World(TRUSTING)) {
            world.scan(
                    scanId(1),
                    DAY_1,
                    reading(1, DAY_1).ok(INSTANCE, instance(REGION, 1, "running"), instance(REGION, 2, "running")));
            byte[] whole = Digests.save(world.hub).get(Digests.key(REGION));
            byte[] damaged = damage.equals("cut")
                    ? java.util.Arrays.copyOf(whole, whole.length / 2)
                    : damage.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            Digests.put(world.hub, Map.of(Digests.key(REGION), damaged));

            world.scan(scanId(2), day(2, 1), reading(2, day(2, 1)).ok(INSTANCE, instance(REGION, 1, "stopped")));

            assertThat(world.changes(scanId(2)))
                    .extracting(Change::kind)
                    .containsExactly(Change.Kind.CHANGED, Change.Kind.MISSING);
            RegionDigest digest = Digests.trusted(world.rig, REGION).orElseThrow();
            Digests.assertTellsWhatIsStored(world.rig, REGION, digest, day(2, 1));
        }
    }

    @Test
    void whatIsSeenTwiceAndTheLastTimeAsItIsKnownIsAsItWas() {
        try (World world = new World(TRUSTING)) {
            world.scan(scanId(1), DAY_1, reading(1, DAY_1).ok(INSTANCE, instance(REGION, 1, "running")));

            List<Resource> seen = new ArrayList<>(List.of(instance(REGION, 1, "stopped")));
            // More than are read from the staging area at a time.
            IntStream.range(2, 30).forEach(i -> seen.add(instance(REGION, i, "running")));
            seen.add(instance(REGION, 1, "running"));
            world.scan(scanId(2), day(2, 1), reading(2, day(2, 1)).ok(INSTANCE, seen.toArray(Resource[]::new)));

            assertThat(world.stored(1).resource().state()).isEqualTo("running");
            assertThat(world.changes(scanId(2)))
                    .allMatch(c -> c.kind() == Change.Kind.CREATED)
                    .hasSize(28);
        }
    }

    @Test
    void whatExpiredWhileItsAccountWasNotScannedIsCreatedAnew() {
        try (World world = new World(TRUSTING)) {
            world.scan(scanId(1), DAY_1, reading(1, DAY_1).ok(INSTANCE, instance(REGION, 1, "running")));
            var arn = instance(REGION, 1, "").resourceArn();
            world.hub
                    .dynamoDb()
                    .deleteItem(r -> r.tableName(world.hub.deployment().table())
                            .key(Map.of(
                                    "pk", AttributeValue.fromS("ACCOUNT#" + ACCOUNT),
                                    "sk", AttributeValue.fromS("INVENTORY#" + INSTANCE + "#" + arn))))
                    .join();
            Instant later = DAY_1.plus(Duration.ofDays(40));

            world.scan(scanId(2), later, reading(2, later).ok(INSTANCE, instance(REGION, 1, "running")));

            assertThat(world.stored(1).firstDiscoveredAt()).isEqualTo(later);
            assertThat(world.changes(scanId(2))).extracting(Change::kind).containsExactly(Change.Kind.CREATED);
        }
    }
}
