package io.nucleus.export.order;

import io.nucleus.export.inventory.ResourceRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns that there are, in their usual order. */
public final class Columns {
    private static final Map<String, Column> KNOWN = Stream.of(
                    new Column("name", "Name", 32, ResourceRow::name),
                    new Column("resourceType", "Type", 28, ResourceRow::resourceType),
                    new Column("service", "Service", 16, ResourceRow::service),
                    new Column("resourceId", "Id", 30, ResourceRow::resourceId),
                    new Column("accountId", "Account", 15, ResourceRow::accountId),
                    new Column("accountName", "Account name", 22, ResourceRow::accountName),
                    new Column("region", "Region", 16, ResourceRow::region),
                    new Column("state", "State", 14, ResourceRow::state),
                    new Column("discoveryStatus", "Status", 10, ResourceRow::discoveryStatus),
                    new Column("firstDiscoveredAt", "First found (UTC)", 20, ResourceRow::firstDiscoveredAt),
                    new Column("lastDiscoveredAt", "Last found (UTC)", 20, ResourceRow::lastDiscoveredAt),
                    new Column("resourceArn", "ARN", 60, ResourceRow::resourceArn),
                    new Column("tags", "Tags", 60, ResourceRow::tags))
            .collect(Collectors.toMap(Column::field, c -> c, (a, b) -> a, LinkedHashMap::new));

    private Columns() {}

    /** The names of all, in their usual order. */
    public static List<String> names() {
        return List.copyOf(KNOWN.keySet());
    }

    static Set<String> known() {
        return KNOWN.keySet();
    }

    /** @param names of known columns, in the order that is wanted */
    static List<Column> of(List<String> names, List<String> tagKeys) {
        return Stream.concat(names.stream().map(KNOWN::get), tagKeys.stream().map(Column::ofTag))
                .toList();
    }
}
