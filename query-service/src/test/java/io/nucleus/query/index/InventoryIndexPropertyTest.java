package io.nucleus.query.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.store.resource.StoredResource;
import io.nucleus.query.language.FoldedText;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Whatever the inventory and whatever is asked: the index answers as one that looks at everything. */
class InventoryIndexPropertyTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Property(tries = 60)
    void pagesStreamsAndCountsAreThoseOfTheOracle(
            @ForAll long seed, @ForAll @IntRange(max = 120) int size, @ForAll @IntRange(min = 1, max = 50) int window)
            throws IOException {
        Estate estate = new Estate(seed, size);
        try (InventoryIndex index = new InventoryIndex(new ByteBuffersDirectory(), 16, window)) {
            Oracle oracle = new Oracle(history(index, estate), estate);
            try (Snapshot snapshot = index.snapshot(Estate.NOW, LIMIT)) {
                for (int question = 0; question < 6; question++) {
                    ask(
                            snapshot,
                            oracle,
                            filter(estate),
                            order(estate),
                            1 + estate.random().nextInt(40),
                            window);
                }
                choices(snapshot, oracle);
            }
        }
    }

    /** They are found otherwise than near ones: by numbers that stand for terms, in segments that hold older states, too. */
    @Property(tries = 10)
    void distantPagesAreThoseOfTheOracle(@ForAll long seed) throws IOException {
        Estate estate = new Estate(seed, 1_200);
        try (InventoryIndex index = new InventoryIndex(new ByteBuffersDirectory(), 16, 5_000)) {
            Oracle oracle = new Oracle(history(index, estate), estate);
            try (Snapshot snapshot = index.snapshot(Estate.NOW, LIMIT)) {
                for (ResourceOrder.By by : ResourceOrder.By.values()) {
                    ResourceOrder order = new ResourceOrder(by, estate.random().nextBoolean());
                    askDistant(snapshot, oracle, ResourceFilter.NONE, order, estate);
                    askDistant(snapshot, oracle, filter(estate), order, estate);
                }
            }
        }
    }

    private static void askDistant(
            Snapshot snapshot, Oracle oracle, ResourceFilter filter, ResourceOrder order, Estate estate)
            throws IOException {
        List<ResourceRow> expected = oracle.answer(filter, order);
        for (int question = 0; question < 3; question++) {
            int pageSize = 1 + estate.random().nextInt(60);
            int page = 1 + (200 + estate.random().nextInt(1_200)) / pageSize;
            int from = Math.min(expected.size(), (page - 1) * pageSize);
            int to = Math.min(expected.size(), from + pageSize);

            ResourcePage answer = snapshot.page(filter, order, page, pageSize);

            assertThat(answer.total()).isEqualTo(expected.size());
            assertThat(answer.rows())
                    .as("%s %s %d x %d", filter, order, page, pageSize)
                    .isEqualTo(expected.subList(from, to));
            assertThat(answer.next() == null).isEqualTo(to == expected.size());
            if (answer.next() != null) {
                assertThat(snapshot.following(filter, order, answer.next(), 5).rows())
                        .isEqualTo(expected.subList(to, Math.min(expected.size(), to + 5)));
            }
        }
    }

    /** Fills the index, then changes, repeats, reorders and removes. @return what must be there in the end */
    private static List<StoredResource> history(InventoryIndex index, Estate estate) throws IOException {
        index.fill(estate.resources);
        index.publish(ScopeReads.NONE, AccountNames.NONE, Estate.NOW);
        Map<String, StoredResource> truth = new HashMap<>();
        estate.resources.forEach(r -> truth.put(arn(r), r));
        for (int round = 2; round < 5; round++) {
            List<StoredResource> changes = new ArrayList<>();
            for (StoredResource each : estate.resources) {
                if (estate.random().nextInt(3) == 0) {
                    changes.add(estate.changed(each, Estate.version(round)));
                }
            }
            index.apply(changes);
            changes.forEach(r -> truth.put(arn(r), r));
            index.apply(estate.resources);
            if (estate.random().nextBoolean()) {
                index.publish(ScopeReads.NONE, AccountNames.NONE, Estate.NOW);
            }
        }
        index.publish(ScopeReads.NONE, AccountNames.NONE, Estate.NOW);
        removeSome(index, truth);
        index.publish(estate.reads(), AccountNames.of(estate.accounts), Estate.NOW);
        return List.copyOf(truth.values());
    }

    private static void removeSome(InventoryIndex index, Map<String, StoredResource> truth) throws IOException {
        AccountId account = AccountId.of("333333333333");
        Set<String> kept = truth.values().stream()
                .filter(r -> r.resource().name().length() != 3)
                .map(InventoryIndexPropertyTest::arn)
                .collect(Collectors.toSet());
        index.remove(index.knownOf(account).without(kept));
        truth.values().removeIf(r -> r.resource().accountId().equals(account) && !kept.contains(arn(r)));
    }

    private static void ask(
            Snapshot snapshot, Oracle oracle, ResourceFilter filter, ResourceOrder order, int pageSize, int window)
            throws IOException {
        List<ResourceRow> expected = oracle.answer(filter, order);
        for (int page = 1; page <= expected.size() / pageSize + 2; page++) {
            int from = Math.min(expected.size(), (page - 1) * pageSize);
            int to = Math.min(expected.size(), from + pageSize);
            if ((page - 1) * pageSize + pageSize > window && from < to && expected.size() - from > window) {
                int deep = page;
                assertThatThrownBy(() -> snapshot.page(filter, order, deep, pageSize))
                        .isInstanceOf(PageTooDeepException.class);
            } else {
                ResourcePage answer = snapshot.page(filter, order, page, pageSize);
                assertThat(answer.total()).isEqualTo(expected.size());
                assertThat(answer.rows()).as("%s %s", filter, order).isEqualTo(expected.subList(from, to));
            }
        }
        assertThat(followed(snapshot, filter, order, pageSize, window)).isEqualTo(expected);
        assertThat(all(snapshot.cursor(filter, order), pageSize)).isEqualTo(expected);
        assertThat(all(snapshot.cursor(filter, null), pageSize)).containsExactlyInAnyOrderElementsOf(expected);
        counts(snapshot, oracle, filter, expected.size());
    }

    private static List<ResourceRow> followed(
            Snapshot snapshot, ResourceFilter filter, ResourceOrder order, int pageSize, int window)
            throws IOException {
        ResourcePage page = snapshot.page(filter, order, 1, Math.min(pageSize, window));
        List<ResourceRow> all = new ArrayList<>(page.rows());
        while (page.next() != null) {
            page = snapshot.following(filter, order, page.next(), pageSize);
            all.addAll(page.rows());
        }
        return all;
    }

    private static List<ResourceRow> all(ResourceCursor cursor, int most) throws IOException {
        List<ResourceRow> all = new ArrayList<>();
        for (List<ResourceRow> rows = cursor.next(most); !rows.isEmpty(); rows = cursor.next(most)) {
            all.addAll(rows);
        }
        return all;
    }

    private static void counts(Snapshot snapshot, Oracle oracle, ResourceFilter filter, int total) throws IOException {
        InventoryCounts counts = snapshot.counts(filter);
        assertThat(snapshot.count(filter)).isEqualTo(total);
        assertThat(counts.totalItems()).isEqualTo(total);
        assertThat(counts.byStatus()).isEqualTo(oracle.counts(filter, ResourceRow::discoveryStatus));
        assertThat(counts.byType()).isEqualTo(oracle.counts(filter, ResourceRow::resourceType));
        assertThat(counts.byRegion()).isEqualTo(oracle.counts(filter, ResourceRow::region));
        assertThat(counts.byAccount()).isEqualTo(oracle.counts(filter, ResourceRow::accountId));
        facets(snapshot, oracle, filter);
        assertThat(snapshot.groups(filter, List.of(Dimension.TYPE, Dimension.STATE)))
                .isEqualTo(oracle.groups(filter, ResourceRow::resourceType, row -> FoldedText.fold(row.state())));
    }

    private static void facets(Snapshot snapshot, Oracle oracle, ResourceFilter filter) throws IOException {
        Map<Dimension, Map<String, Long>> facets = snapshot.facets(filter, List.of(Dimension.values()));
        for (Dimension dimension : Dimension.values()) {
            assertThat(facets.get(dimension))
                    .as("%s of %s", dimension, filter)
                    .isEqualTo(oracle.counts(filter.without(dimension), value(dimension)));
        }
    }

    private static Function<ResourceRow, String> value(Dimension dimension) {
        return switch (dimension) {
            case TYPE -> ResourceRow::resourceType;
            case ACCOUNT -> ResourceRow::accountId;
            case REGION -> ResourceRow::region;
            case STATUS -> ResourceRow::discoveryStatus;
            case SERVICE -> ResourceRow::service;
            case STATE -> row -> FoldedText.fold(row.state());
        };
    }

    private static void choices(Snapshot snapshot, Oracle oracle) throws IOException {
        FilterChoices choices = snapshot.choices();
        assertThat(choices.resourceTypes())
                .containsExactlyElementsOf(oracle.counts(ResourceFilter.NONE, ResourceRow::resourceType)
                        .keySet());
        assertThat(choices.regions())
                .containsExactlyElementsOf(
                        oracle.counts(ResourceFilter.NONE, ResourceRow::region).keySet());
        assertThat(choices.accounts())
                .extracting(FilterChoices.AccountChoice::id)
                .containsExactlyInAnyOrderElementsOf(oracle.counts(ResourceFilter.NONE, ResourceRow::accountId)
                        .keySet());
    }

    private static ResourceFilter filter(Estate estate) {
        Random random = estate.random();
        return new ResourceFilter(
                some(estate, Estate.ACCOUNTS).stream().map(AccountId::of).collect(Collectors.toSet()),
                some(estate, List.of("ec2", "ec2:volume", "s3", "rds:db", "lambda", "none:here")),
                some(estate, Estate.REGIONS),
                random.nextInt(3) == 0 ? Set.of(estate.any(List.of(DiscoveryStatus.values()))) : Set.of(),
                some(estate, List.of("env", "env=prod", "größe", "Owner=", "owner")),
                random.nextInt(2) == 0 ? "" : search(estate),
                RandomQuery.of(estate));
    }

    private static Set<String> some(Estate estate, List<String> choices) {
        return estate.random().nextInt(3) > 0
                ? Set.of()
                : Set.copyOf(List.of(estate.any(choices), estate.any(choices)));
    }

    /** Parts of texts that there are, in another case, and sometimes one that there is not. */
    private static String search(Estate estate) {
        List<String> words = new ArrayList<>(List.of(part(estate)));
        if (estate.random().nextInt(3) == 0) {
            words.add(part(estate));
        }
        return String.join(" ", words);
    }

    private static String part(Estate estate) {
        if (estate.resources.isEmpty() || estate.random().nextInt(10) == 0) {
            return "xyzzy";
        }
        Resource r = estate.any(estate.resources).resource();
        String text =
                estate.any(List.of(r.name(), r.resourceId(), r.resourceArn().value()));
        int[] points = text.codePoints().toArray();
        int from = points.length == 0 ? 0 : estate.random().nextInt(points.length);
        int length = points.length == 0 ? 0 : 1 + estate.random().nextInt(points.length - from);
        String part = new String(points, from, length).strip();
        return estate.random().nextBoolean() ? part.toUpperCase(java.util.Locale.ROOT) : part;
    }

    private static ResourceOrder order(Estate estate) {
        return new ResourceOrder(
                estate.any(List.of(ResourceOrder.By.values())), estate.random().nextBoolean());
    }

    private static String arn(StoredResource r) {
        return r.resource().resourceArn().value();
    }
}
