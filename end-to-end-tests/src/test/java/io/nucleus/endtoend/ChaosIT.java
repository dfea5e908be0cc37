package io.nucleus.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.nucleus.localaws.simulator.estate.EstateSize;
import io.nucleus.localaws.simulator.estate.ExpectedResource;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Day after day of an estate that changes, each scanned while every message comes twice and out of order, collectors and writers are killed at
 * random moments, and DynamoDB, S3 and SQS fail in part. After each day inventory, changes, Iceberg, archive and counts are the estate's:
 * nothing is lost, doubled, or wrongly missing. Two days, the same ones each time; {@code make chaos} asks for many others.
 */
class ChaosIT {
    private static final int ROUNDS = Integer.getInteger("nucleus.chaos.rounds", 2);
    private static final long SEED = Long.getLong("nucleus.chaos.seed", 20_261_126);

    private final Random random = new Random(SEED);
    private Map<String, ExpectedResource> yesterday = Map.of();
    private Set<String> missing = Set.of();

    @Test
    void nothingIsLostDoubledOrWronglyMissingWhateverHappens() throws Exception {
        try (TestStack stack = new TestStack("chaos", new EstateSize(2, 900), true, Optional.of(1), true)) {
            for (int round = 1; round <= ROUNDS; round++) {
                JsonNode scan = scanWithKills(stack, round);
                compare(stack, scan, "seed " + SEED + ", day " + round);
                tell(stack, scan, round);
                stack.organization().estate().nextDay();
            }
            assertThat(stack.chaos().orElseThrow().doubled()).isPositive();
            assertThat(stack.brokenConnections()).isPositive();
        }
    }

    /** Hundreds of days take hours. */
    private static void tell(TestStack stack, JsonNode scan, int round) {
        System.out.printf(
                "Day %d of %d is as the estate: %d resources, %d s, %d connections broken so far, seed %d%n",
                round,
                ROUNDS,
                scan.at("/totals/resources").asLong(),
                scan.at("/totals/durationMs").asLong() / 1_000,
                stack.brokenConnections(),
                SEED);
    }

    private JsonNode scanWithKills(TestStack stack, int round) {
        try (ServiceProcess collector = stack.collector("doomed-collector-" + round);
                ServiceProcess writer = stack.writer("doomed-writer-" + round)) {
            TestStack.awaitReady(collector, writer);
            // Of everything, so that the whole estate can be compared.
            String scan = stack.startSync("{\"fullSweep\": true}");
            stack.beginToFail();
            awaitRegions(stack, scan, 1 + random.nextInt(3));
            collector.kill();
            awaitRegions(stack, scan, 3 + random.nextInt(3));
            writer.kill();
            return stack.awaitScan(scan);
        } finally {
            stack.stopFailing();
        }
    }

    /** Or the scan's end, should that come first. */
    private static void awaitRegions(TestStack stack, String scan, int regions) {
        await().atMost(Duration.ofMinutes(6))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    // The network fails for readers, too: a refusal has no such member.
                    JsonNode running =
                            stack.api().get("/api/inventory/status").body().path("runningScan");
                    return running.at("/regionsDone").asInt() >= regions || hasEnded(stack, scan);
                });
    }

    private static boolean hasEnded(TestStack stack, String scan) {
        var answer = stack.api().get("/api/inventory/scans/" + scan);
        return answer.status() == 200 && !answer.body().get("status").asText().equals("in_progress");
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
        assertThat(IcebergRows.read(stack.aws(), scan.get("startedAt").asText()).keySet())
                .as("%s: rows in Iceberg", day)
                .isEqualTo(today.keySet());
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
        assertThat(changes.getOrDefault("changed", Set.of()))
                .as("%s: changed", day)
                .containsAll(different);
    }
}
