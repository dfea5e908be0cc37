package io.nucleus.writer.health;

import io.nucleus.writer.iceberg.InventoryTables;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** The Iceberg tables, as they were found when they were last used: asking the catalog takes too long for a probe. */
@Readiness
@ApplicationScoped
public class TablesHealth implements HealthCheck {
    private final InventoryTables tables;

    public TablesHealth(InventoryTables tables) {
        this.tables = tables;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("iceberg tables");
        return tables.problem()
                .map(reason -> response.down().withData("reason", reason))
                .orElseGet(response::up)
                .build();
    }
}
