package io.nucleus.writer.iceberg;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.Resource;
import io.nucleus.writer.rig.Estate;
import io.nucleus.writer.rig.History;
import io.nucleus.writer.settlement.AccountSpool;
import io.nucleus.writer.settlement.Settlement;
import io.nucleus.writer.settlement.Spools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever scans of a day found, and in whichever order and however often they are committed: per resource, the latest row stays. */
class HistoryOrderTest {
    private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");

    /** @param hour when the scan began; @param found numbers of the instances that it found */
    record DayScan(int hour, Set<Integer> found) {}

    @Provide
    Arbitrary<List<DayScan>> scans() {
        Arbitrary<Set<Integer>> found =
                Arbitraries.integers().between(1, 5).set().ofMaxSize(5);
        return found.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(HistoryOrderTest::numbered)
                .flatMap(scans -> Arbitraries.shuffle(twice(scans)));
    }

    private static List<DayScan> numbered(List<Set<Integer>> found) {
        List<DayScan> scans = new ArrayList<>();
        found.forEach(f -> scans.add(new DayScan(scans.size(), f)));
        return scans;
    }

    private static List<DayScan> twice(List<DayScan> scans) {
        List<DayScan> twice = new ArrayList<>(scans);
        twice.addAll(scans);
        return twice;
    }

    @Property(tries = 40)
    void theLatestRowStays(@ForAll("scans") List<DayScan> deliveries) {
        Map<Integer, Integer> expected = new HashMap<>();
        deliveries.forEach(s -> s.found().forEach(n -> expected.merge(n, s.hour(), Math::max)));
        try (History history = History.inMemory()) {
            deliveries.forEach(s -> commit(history, s));

            assertThat(history.records().stream().map(r -> r.getField("resource_id") + " " + r.getField("state")))
                    .containsExactlyInAnyOrderElementsOf(expected.entrySet().stream()
                            .map(e -> "i-%08x hour %d".formatted(e.getKey(), e.getValue()))
                            .toList());
        }
    }

    private static void commit(History history, DayScan scan) {
        Settlement settlement =
                new Settlement("S" + scan.hour(), Estate.ACCOUNT, DAY.plus(Duration.ofHours(scan.hour())));
        List<Resource> found = scan.found().stream()
                .map(n -> Estate.instance("eu-west-1", n, "hour " + scan.hour()))
                .toList();
        try (AccountSpool spool = Spools.of(found)) {
            history.history.commit(settlement, spool);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
