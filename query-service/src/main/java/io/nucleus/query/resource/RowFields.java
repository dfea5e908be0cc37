package io.nucleus.query.resource;

import io.nucleus.query.api.ParameterErrors;
import io.nucleus.query.index.ResourceRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The members of a row, to leave out those that are not asked for. */
final class RowFields {
    private static final Map<String, Function<ResourceRow, Object>> ALL = all();

    private final Set<String> wanted;

    private RowFields(Set<String> wanted) {
        this.wanted = wanted;
    }

    private static Map<String, Function<ResourceRow, Object>> all() {
        Map<String, Function<ResourceRow, Object>> all = new LinkedHashMap<>();
        all.put("resourceId", ResourceRow::resourceId);
        all.put("resourceArn", ResourceRow::resourceArn);
        all.put("resourceType", ResourceRow::resourceType);
        all.put("service", ResourceRow::service);
        all.put("name", ResourceRow::name);
        all.put("region", ResourceRow::region);
        all.put("accountId", ResourceRow::accountId);
        all.put("accountName", ResourceRow::accountName);
        all.put("accountState", ResourceRow::accountState);
        all.put("state", ResourceRow::state);
        all.put("tags", ResourceRow::tags);
        all.put("discoveryStatus", ResourceRow::discoveryStatus);
        all.put("firstDiscoveredAt", ResourceRow::firstDiscoveredAt);
        all.put("lastDiscoveredAt", ResourceRow::lastDiscoveredAt);
        all.put("changedAt", ResourceRow::changedAt);
        all.put("createdAt", ResourceRow::createdAt);
        return all;
    }

    /** Those that a parameter names, separated by commas; all if it is not given. */
    static RowFields read(List<String> given, ParameterErrors errors) {
        return new RowFields(errors.values(
                "fields",
                given,
                ALL::containsKey,
                "members of a resource, some of " + String.join(", ", ALL.keySet())));
    }

    /** The row, or what is wanted of it in the order of the row. */
    Object of(ResourceRow row) {
        if (wanted.isEmpty()) {
            return row;
        }
        Map<String, Object> some = new LinkedHashMap<>();
        ALL.forEach((name, member) -> {
            if (wanted.contains(name)) {
                some.put(name, member.apply(row));
            }
        });
        return some;
    }
}
