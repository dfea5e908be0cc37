package io.nucleus.support.health;

import io.nucleus.inventory.store.Table;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Every service needs the table. */
@Readiness
@ApplicationScoped
public class TableHealth implements AsyncHealthCheck {
    private final Table table;

    public TableHealth(Table table) {
        this.table = table;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Reachability.of(
                "table " + table.name(),
                Uni.createFrom().completionStage(() -> table.client().describeTable(r -> r.tableName(table.name()))));
    }
}
