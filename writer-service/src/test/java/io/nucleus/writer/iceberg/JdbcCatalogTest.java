package io.nucleus.writer.iceberg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.jdbc.UncheckedSQLException;
import org.junit.jupiter.api.Test;

class JdbcCatalogTest {
    /** Where nobody listens. */
    private static String postgresql() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "jdbc:postgresql://127.0.0.1:" + socket.getLocalPort() + "/catalog";
        }
    }

    @Test
    void theDriverOfPostgresqlIsThereAndADatabaseThatIsAwayIsTold() throws IOException {
        Map<String, String> configured =
                Map.of("type", "jdbc", "uri", postgresql(), "jdbc.user", "nucleus", "jdbc.password", "secret");
        try (InventoryTables tables = new InventoryTables(
                CatalogProperties.of(configured, "acme", name -> Optional.empty()),
                Namespace.of("nucleus"),
                new TableRegister(null))) {
            assertThatThrownBy(tables::open)
                    .isInstanceOf(UncheckedSQLException.class)
                    .hasRootCauseInstanceOf(ConnectException.class);

            assertThat(tables.problem())
                    .hasValueSatisfying(problem -> assertThat(problem).contains("Failed to connect"));
        }
    }
}
