package io.nucleus.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.nucleus.localaws.simulator.estate.EstateSize;
import io.nucleus.localaws.simulator.estate.ExpectedResource;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Day after day of an estate that changes, each scanned while every message comes twice and out of order, a collector and a writer are killed at
 * random moments, also while accounts settle, and DynamoDB, S3 and SQS fail in part. After each day inventory, changes, Iceberg, archive and
 * counts are the estate's: nothing is lost, doubled, or wrongly missing. Two days, the same ones each time; {@code make chaos} asks for many
 * others.
 */
class ChaosIT {
    private static final int ROUNDS = Integer.getInteger("nucleus.chaos.rounds", 2);

    /** The usual one kills the writer of the first day early, and that of the second while the last account settles. */
    private static final long SEED = Long.getLong("nucleus.chaos.seed", 20_261_126);

    private final Random random = new Random(SEED);
    private Map<String, ExpectedResource> yesterday = Map.of();
    private Set<String> missing = Set.of();

    @Test
    void nothingIsLostDoubledOrWronglyMissingWhateverHappens() throws Exception {
        try (TestStack stack = new TestStack("chaos", new EstateSize(2, 900), true, Optional.of(1), true)) {
            for (int round = 1; round <= ROUNDS; round++) {
                Day day = scanWithKills(stack, round);
                compare(stack, day.scan(), "seed %d, day %d, %s".formatted(SEED, round, day.kills()));
                tell(stack, day, round);
                stack.organization().estate().nextDay();
            }
            assertThat(stack.chaos().orElseThrow().doubled()).isPositive();
            assertThat(stack.brokenConnections()).isPositive();
        }
    }

    /**
     * What a day came to.
     *
     * @param kills who was killed when, for people
     */
    private record Day(JsonNode scan, String kills) {}

    /** Hundreds of days take hours. */
    private static void tell(TestStack stack, Day day, int round) {
        System.out.printf(
                "Day %d of %d is as the estate: %d resources, %d s, %d connections broken so far, %s, seed %d%n",
                round,
                ROUNDS,
                day.scan().at("/totals/resources").asLong(),
                day.scan().at("/totals/durationMs").asLong() / 1_000,
                stack.brokenConnections(),
                day.kills(),
                SEED);
    }

    /**
     * How far a scan has come. A step is a region that has settled, or an account: when all steps are done, all that is left is to end the scan.
     */
    private record Progress(int regions, int regionsDone, int accounts, int accountsDone, boolean ended) {
        static Progress of(JsonNode scan) {
            int regions = 0;
            int regionsDone = 0;
            int accountsDone = 0;
            for (JsonNode account : scan.get("accounts")) {
                regions += account.get("regionsTotal").asInt();
                regionsDone += account.get("regionsScanned").asInt();
                accountsDone += account.hasNonNull("settledAt") ? 1 : 0;
            }
            return new Progress(regions, regionsDone, scan.get("accounts").size(), accountsDone, hasEnded(scan));
        }

        int steps() {
            return regions + accounts;
        }

        int stepsDone() {
            return regionsDone + accountsDone;
        }

        @Override
        public String toString() {
            return "%d of %d regions and %d of %d accounts%s"
                    .formatted(regionsDone, regions, accountsDone, accounts, ended ? ", after the end" : "");
        }
    }

    /** @param at after how many steps of the scan */
    private record Kill(ServiceProcess victim, int at) {}

    private Day scanWithKills(TestStack stack, int round) {
        try (ServiceProcess collector = stack.collector("doomed-collector-" + round);
                ServiceProcess writer = stack.writer("doomed-writer-" + round)) {
            TestStack.awaitReady(collector, writer);
            // Of everything, so that the whole estate can be compared.
            String scan = stack.startSync("{\"fullSweep\": true}");
            stack.beginToFail();
            StringJoiner kills = new StringJoiner(", ");
            for (Kill kill : draw(collector, writer, awaitSteps(stack, scan, 0))) {
                Progress then = awaitSteps(stack, scan, kill.at());
                kill.victim().kill();
                kills.add("%s killed at %s".formatted(kill.victim(), then));
            }
            return new Day(stack.awaitScan(scan), kills.toString());
        } finally {
            stack.stopFailing();
        }
    }

    /** Collectors have something to lose in the first part of a scan only, writers up to its end. The earlier one comes first. */
    private List<Kill> draw(ServiceProcess collector, ServiceProcess writer, Progress planned) {
        Kill reading = new Kill(collector, 1 + random.nextInt(Math.max(1, planned.regions() / 2)));
        Kill writing = new Kill(writer, 1 + random.nextInt(Math.max(1, planned.steps())));
        return Stream.of(reading, writing)
                .sorted(Comparator.comparingInt(Kill::at))
                .toList();
    }

    /** Or the scan's end, should that come first. */
    private static Progress awaitSteps(TestStack stack, String scan, int steps) {
        return await().atMost(Duration.ofMinutes(6))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> progress(stack, scan),
                        progress -> progress.filter(p -> p.ended() || p.stepsDone() >= steps)
                                .isPresent())
                .orElseThrow();
    }

    /** Empty as long as the scan is not planned, or nobody can say: the network fails for readers, too. */
    private static Optional<Progress> progress(TestStack stack, String scan) {
        // Not the status: that may be a second old, and an account settles in less.
        Api.Answer answer = stack.api().get("/api/inventory/scans/" + scan);
        return Optional.of(answer)
                .filter(a -> a.status() == 200)
                .map(Api.Answer::body)
                .filter(body -> !body.get("phase").asText().equals("planning") || hasEnded(body))
                .map(Progress::of);
    }

    private static boolean hasEnded(JsonNode scan) {
        return !scan.get("status").asText().equals("in_progress");
    }

    private void compare(TestStack stack, JsonNode scan, String day) {
        Map<String, ExpectedResource> today = stack.estate();
        assertThat(scan.get("status").asText()).as("%s: %s", day, scan).isEqualTo("success");
        assertThat(scan.at("/totals/resources").asLong()).as("%s: counts", day).isEqualTo(today.size());
        InventoryAssert.assertEquals(() -> stack.inventory("active"), today);

        Set<String> gone = new HashSet<>(missing);
        gone.addAll(yesterday.keySet());
        gone.removeAll(today.keySet());
        assertThat(stack.inventory("missing").keySet()).as("%s: missing", day).isEqualTo(gone);

        String scanId = scan.get("scanId").asText();
        Map<String, Set<String>> changes = new HashMap<>();
        stack.changes(scanId)
                .forEach((arn, kind) ->
                        changes.computeIfAbsent(kind, k -> new HashSet<>()).add(arn));
        compareChanges(changes, today, gone, day);
        assertThat(IcebergRows.changes(stack.aws(), scanId))
                .as("%s: changes in Iceberg", day)
                .isEqualTo(stack.changes(scanId));
        InventoryAssert.assertRows(
                day + ": rows in Iceberg",
                IcebergRows.read(stack.aws(), scan.get("startedAt").asText()),
                stack.inventory("active"));
        assertThat(RawArchives.resources(stack.aws(), scanId))
                .as("%s: archive", day)
                .isEqualTo(today.keySet());
        missing = gone;
        yesterday = today;
    }

    private void compareChanges(
            Map<String, Set<String>> changes, Map<String, ExpectedResource> today, Set<String> gone, String day) {
        Set<String> created = new HashSet<>(today.keySet());
        created.removeAll(yesterday.keySet());
        created.removeAll(missing);
        Set<String> returned = new HashSet<>(today.keySet());
        returned.retainAll(missing);
        Set<String> turned = new HashSet<>(gone);
        turned.removeAll(missing);
        assertThat(changes.getOrDefault("created", Set.of()))
                .as("%s: created", day)
                .isEqualTo(created);
        assertThat(changes.getOrDefault("returned", Set.of()))
                .as("%s: returned", day)
                .isEqualTo(returned);
        assertThat(changes.getOrDefault("missing", Set.of()))
                .as("%s: turned missing", day)
                .isEqualTo(turned);
        Set<String> different = new HashSet<>();
        today.forEach((arn, resource) -> {
            if (yesterday.containsKey(arn) && !yesterday.get(arn).equals(resource)) {
                different.add(arn);
            }
        });
        Set<String> stayed = new HashSet<>(today.keySet());
        stayed.retainAll(yesterday.keySet());
        // Those that differ in nothing but metadata, of which the estate's list says nothing, are told, too.
        assertThat(changes.getOrDefault("changed", Set.of()))
                .as("%s: changed", day)
                .containsAll(different)
                .isSubsetOf(stayed);
    }
}
