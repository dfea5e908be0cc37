package io.nucleus.export.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nucleus.export.order.Format;
import io.nucleus.export.order.Specification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RowReaderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Specification ALL = new Specification(
            Map.of("region", List.of("eu-west-1", "a b&c")),
            "tag:env=prod",
            List.of("name"),
            List.of(),
            "name",
            "asc",
            Format.CSV);

    private final FakeQueryService fake = new FakeQueryService();
    private final QueryService service = new QueryService(fake.address());

    @AfterEach
    void stop() {
        service.close();
        fake.close();
    }

    @Test
    void allRowsComeOnceAndInOrder() throws Exception {
        List<ResourceRow> rows = Rows.instances(2_345);
        fake.rows(rows);

        assertThat(read(PATIENCE)).isEqualTo(rows);
    }

    @Test
    void filtersQueryAndOrderAreHandedOn() throws Exception {
        read(PATIENCE);

        assertThat(fake.asked())
                .containsExactly("region=eu-west-1&region=a+b%26c&q=tag%3Aenv%3Dprod&sortBy=name&sortOrder=asc");
    }

    @Test
    void aStreamThatBreaksOffIsTakenUpWithoutLossOrRepetition() throws Exception {
        List<ResourceRow> rows = Rows.instances(3_000);
        fake.rows(rows).breakOff(1_777).fail(503).breakOff(0).breakOff(2_001);

        try (RowReader reader = new RowReader(service, ALL, "test", PATIENCE).start()) {
            assertThat(arns(all(reader))).isEqualTo(arns(rows));
            assertThat(reader.resumed()).isEqualTo(4);
        }
    }

    @Test
    void aStreamInAnotherOrderIsTakenUpAllTheSame() throws Exception {
        List<ResourceRow> rows = new ArrayList<>(Rows.instances(1_000));
        fake.rows(rows).breakOff(900);
        try (RowReader reader = new RowReader(service, ALL, "test", PATIENCE).start()) {
            List<ResourceRow> first = new ArrayList<>(reader.next());
            List<ResourceRow> shuffled = new ArrayList<>(rows);
            Collections.reverse(shuffled);
            fake.rows(shuffled);
            first.addAll(all(reader));

            assertThat(arns(first)).containsExactlyInAnyOrderElementsOf(arns(rows));
        }
    }

    @Test
    void whoStaysAwayTooLongIsGivenUp() {
        fake.rows(Rows.instances(10));
        for (int i = 0; i < 100; i++) {
            fake.fail(503);
        }

        assertThatThrownBy(() -> read(Duration.ofMillis(500))).isInstanceOf(InventoryException.Unavailable.class);
    }

    @Test
    void anAnswerThatStopsWithoutEndingIsGivenUpAndAskedForAgain() throws Exception {
        List<ResourceRow> rows = Rows.instances(600);
        fake.rows(rows);
        var never = fake.pause(550);

        assertThat(read(Duration.ofSeconds(4))).isEqualTo(rows);
        never.countDown();
    }

    @Test
    void aRefusalIsNotTriedAgain() {
        fake.fail(400);

        assertThatThrownBy(() -> read(PATIENCE)).isInstanceOf(InventoryException.Refused.class);
        assertThat(fake.asked()).hasSize(1);
    }

    @Test
    void hashesOfManyRowsAreAllDifferentAndAllRemembered() {
        SeenRows seen = new SeenRows();
        for (int i = 0; i < 200_000; i++) {
            assertThat(seen.add(Rows.instance(i))).isTrue();
        }
        for (int i = 0; i < 200_000; i++) {
            assertThat(seen.add(Rows.instance(i))).isFalse();
        }
    }

    private static List<String> arns(List<ResourceRow> rows) {
        return rows.stream().map(ResourceRow::resourceArn).toList();
    }

    private List<ResourceRow> read(Duration patience) throws InterruptedException {
        try (RowReader reader = new RowReader(service, ALL, "test", patience).start()) {
            return all(reader);
        }
    }

    private static List<ResourceRow> all(RowReader reader) throws InterruptedException {
        List<ResourceRow> all = new ArrayList<>();
        for (List<ResourceRow> batch = reader.next(); !batch.isEmpty(); batch = reader.next()) {
            all.addAll(batch);
        }
        return all;
    }
}
