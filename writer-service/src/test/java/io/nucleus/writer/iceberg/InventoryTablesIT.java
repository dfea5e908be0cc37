package io.nucleus.writer.iceberg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nucleus.writer.rig.History;
import io.nucleus.writer.rig.Hub;
import io.nucleus.writer.rig.SharedAws;
import java.util.HashMap;
import java.util.Map;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.junit.jupiter.api.Test;

class InventoryTablesIT {
    @Test
    void theTableIsMadeOnceAndOpenedAfterwards() {
        try (Hub hub = Hub.of(SharedAws.deployment());
                History first = History.of(hub);
                History second = History.of(hub)) {
            assertThat(first.tables.problem()).isPresent();
            first.tables.open();
            second.tables.open();
            assertThat(first.tables.problem()).isEmpty();
            assertThat(second.tables.resources().uuid())
                    .isEqualTo(first.tables.resources().uuid());
        }
    }

    @Test
    void aTableThatVanishedIsNotMadeAgain() {
        try (Hub hub = Hub.of(SharedAws.deployment());
                History before = History.of(hub);
                History after = History.of(hub)) {
            before.tables.open();
            drop(hub);

            assertThatThrownBy(before.tables::resources).isInstanceOf(NoSuchTableException.class);
            assertThat(before.tables.problem()).isPresent();
            assertThatThrownBy(after.tables::open)
                    .isInstanceOf(NoSuchTableException.class)
                    .hasMessageContaining("existed")
                    .hasMessageContaining("s3://" + hub.dataBucket());
        }
    }

    private static void drop(Hub hub) {
        Map<String, String> properties = new HashMap<>(hub.deployment().icebergCatalog());
        properties.put("client.credentials-provider", FixedCredentials.class.getName());
        properties.put("client.credentials-provider.access-key-id", "x");
        properties.put("client.credentials-provider.secret-access-key", "x");
        Catalog catalog = CatalogUtil.buildIcebergCatalog("drop", properties, null);
        assertThat(catalog.dropTable(TableIdentifier.of("nucleus", "resources"), false))
                .isTrue();
    }
}
