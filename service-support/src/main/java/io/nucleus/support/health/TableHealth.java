package io.nucleus.support.health;

import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.TableOperations;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Every service needs the table. Asked for is an item that is never there, as the service itself asks for items: what describes tables is
 * another, slower endpoint of AWS with limits of its own, and the embedded DynamoDB counts all items of all indexes for it.
 */
@Readiness
@ApplicationScoped
public class TableHealth implements AsyncHealthCheck {
    private static final Map<String, AttributeValue> NOBODY = TableOperations.key("HEALTH", "HEALTH");

    private final Table table;

    public TableHealth(Table table) {
        this.table = table;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Reachability.of(
                "table " + table.name(),
                Uni.createFrom()
                        .completionStage(() -> table.client()
                                .getItem(r -> r.tableName(table.name()).key(NOBODY))));
    }
}
