package io.nucleus.inventory.store.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.store.LocalTable;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.TableOperations;
import io.nucleus.inventory.store.audit.AuditRepository.Position;
import io.nucleus.inventory.store.schema.Keys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditRepositoryIT {
    private static final Instant NOVEMBER = Instant.parse("2026-11-01T02:00:00.123Z");
    private static final Instant OCTOBER = Instant.parse("2026-10-31T23:59:59.999Z");
    private static final Instant MAY = Instant.parse("2026-05-05T05:05:05Z");
    private static final Duration KEPT = Duration.ofDays(400);
    private static final Position END = Position.before(Instant.parse("2026-12-01T00:00:00Z"));

    private final Table table = LocalTable.create();
    private final AuditRepository records = new AuditRepository(table);

    @Test
    void whatIsWrittenIsReadBack() {
        AuditRecord written = record("1", NOVEMBER);

        assertThat(write(written)).isTrue();

        assertThat(from(MAY, END)).containsExactly(written);
    }

    @Test
    void aRecordIsWrittenOnceAndNeverChanged() {
        write(record("1", NOVEMBER));

        assertThat(write(new AuditRecord("1", NOVEMBER, "forged", "eve", "x", "y", "z", "")))
                .isFalse();

        assertThat(from(MAY, END)).containsExactly(record("1", NOVEMBER));
    }

    @Test
    void theLatestComeFirstAcrossMonths() {
        AuditRecord may = record("1", MAY);
        AuditRecord october = record("1", OCTOBER);
        AuditRecord first = record("1", NOVEMBER);
        AuditRecord second = record("2", NOVEMBER);
        List.of(first, may, second, october).forEach(this::write);

        assertThat(from(MAY, END)).containsExactly(second, first, october, may);
        assertThat(from(MAY.plusMillis(1), END)).containsExactly(second, first, october);
        assertThat(from(MAY, Position.of(second))).containsExactly(first, october, may);
        assertThat(from(MAY, Position.before(NOVEMBER))).containsExactly(october, may);
        assertThat(from(NOVEMBER, Position.before(NOVEMBER))).isEmpty();
        assertThat(from(NOVEMBER, Position.before(MAY))).isEmpty();
    }

    @Test
    void itIsKeptForItsTime() {
        write(record("1", NOVEMBER));

        var item = new TableOperations(table)
                .get(Keys.audit(NOVEMBER), Keys.auditRecord(NOVEMBER, "1"))
                .await()
                .indefinitely()
                .orElseThrow();
        assertThat(item.epochSeconds("ttl"))
                .contains(Instant.ofEpochSecond(NOVEMBER.plus(KEPT).getEpochSecond()));
    }

    @Test
    void whatSomebodySentStaysOnOneLineAndWithinBounds() {
        AuditRecord forged = new AuditRecord(
                "1",
                NOVEMBER,
                "sync.start",
                "eve\naccount.delete by=ada\u2028x",
                "w".repeat(300),
                " ",
                null,
                "é".repeat(5_000));

        assertThat(forged.who()).isEqualTo("eve account.delete by=ada x");
        assertThat(forged.what()).hasSize(256).endsWith("w…");
        assertThat(forged.from()).isEqualTo("unknown");
        assertThat(forged.correlationId()).isEqualTo("unknown");
        assertThat(forged.details()).hasSize(4_000).endsWith("é…");
    }

    private boolean write(AuditRecord record) {
        return records.write(record, KEPT).await().indefinitely();
    }

    private List<AuditRecord> from(Instant from, Position before) {
        return records.newestFirst(from, before).collect().asList().await().indefinitely();
    }

    private static AuditRecord record(String id, Instant at) {
        return new AuditRecord(
                id, at, "account.create", "ada", "account 123456789012", "192.0.2.7:1", "req-7", "regions=[]");
    }
}
