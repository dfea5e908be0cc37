package io.nucleus.query.api;

import io.nucleus.query.index.ResourceOrder;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters that say in which order. */
public class OrderParameters {
    public static final Set<String> NAMES = Set.of("sortBy", "sortOrder");

    @QueryParam("sortBy")
    @Parameter(
            description = "The column; equal values are in the order of their ARNs",
            schema =
                    @Schema(
                            enumeration = {
                                "name",
                                "resourceId",
                                "resourceArn",
                                "resourceType",
                                "service",
                                "region",
                                "accountId",
                                "accountName",
                                "state",
                                "discoveryStatus",
                                "firstDiscoveredAt",
                                "lastDiscoveredAt",
                                "changedAt",
                                "createdAt"
                            }))
    List<String> sortBy;

    @QueryParam("sortOrder")
    @Parameter(
            schema =
                    @Schema(
                            enumeration = {"asc", "desc"},
                            defaultValue = "asc"))
    List<String> sortOrder;

    /** The order; empty if none was asked for. */
    public Optional<ResourceOrder> read(ParameterErrors errors) {
        String by = errors.text("sortBy", sortBy, null);
        String order = errors.text("sortOrder", sortOrder, "asc");
        if (!Set.of("asc", "desc").contains(order)) {
            errors.add("sortOrder", "must be asc or desc");
        }
        if (by == null) {
            return sortOrder == null || sortOrder.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ResourceOrder(ResourceOrder.DEFAULT.by(), order.equals("desc")));
        }
        Optional<ResourceOrder.By> known = ResourceOrder.By.parse(by);
        if (known.isEmpty()) {
            errors.add("sortBy", "must be one of " + String.join(", ", ResourceOrder.By.names()));
        }
        return known.map(k -> new ResourceOrder(k, order.equals("desc")));
    }
}
