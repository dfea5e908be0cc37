package io.nucleus.query.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.store.resource.StoredResource;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Paging goes on at the same place while the inventory changes: what did not change is shown once, and in its order. */
class ChangingInventoryPropertyTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Property(tries = 60)
    void whatDoesNotChangeIsShownOnceAndInOrder(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 80) int size,
            @ForAll @IntRange(min = 1, max = 9) int page)
            throws IOException {
        Estate estate = new Estate(seed, size);
        Map<String, StoredResource> still = estate.resources.stream()
                .filter(r -> Math.floorMod(r.resource().resourceId().hashCode(), 3) > 0)
                .filter(r -> r.ttl().isAfter(Estate.NOW))
                .collect(Collectors.toMap(ChangingInventoryPropertyTest::arn, Function.identity()));
        ResourceOrder order = new ResourceOrder(
                estate.any(List.of(ResourceOrder.By.values())), estate.random().nextBoolean());
        try (InventoryIndex index = new InventoryIndex(new ByteBuffersDirectory(), 16, 20)) {
            index.fill(estate.resources);
            publish(index, estate);
            List<String> expected = new Oracle(still.values(), estate)
                    .answer(ResourceFilter.NONE, order).stream()
                            .map(ResourceRow::resourceArn)
                            .toList();
            List<String> shown = new ArrayList<>();
            Place next = null;
            int round = 2;
            do {
                ResourcePage found = read(index, order, next, page);
                found.rows().forEach(row -> shown.add(row.resourceArn()));
                next = found.next();
                change(index, estate, still.keySet(), round++);
            } while (next != null);
            assertThat(shown.stream().filter(still::containsKey))
                    .as("%s", order)
                    .containsExactlyElementsOf(expected);
        }
    }

    private static ResourcePage read(InventoryIndex index, ResourceOrder order, Place next, int size)
            throws IOException {
        try (Snapshot snapshot = index.snapshot(Estate.NOW, LIMIT)) {
            return next == null
                    ? snapshot.page(ResourceFilter.NONE, order, 1, size)
                    : snapshot.following(ResourceFilter.NONE, order, next, size);
        }
    }

    private static void change(InventoryIndex index, Estate estate, Set<String> still, int round) throws IOException {
        index.apply(estate.resources.stream()
                .filter(r -> !still.contains(arn(r)) && estate.random().nextBoolean())
                .map(r -> estate.changed(r, Estate.version(round)))
                .toList());
        publish(index, estate);
    }

    private static void publish(InventoryIndex index, Estate estate) throws IOException {
        index.publish(estate.reads(), AccountNames.of(estate.accounts), Estate.NOW);
    }

    private static String arn(StoredResource r) {
        return r.resource().resourceArn().value();
    }
}
