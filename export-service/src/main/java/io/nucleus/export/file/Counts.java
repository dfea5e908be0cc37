package io.nucleus.export.file;

import io.nucleus.export.inventory.ResourceRow;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many rows there are by account, type and region. */
final class Counts {
    private final Map<String, Long> byAccount = new HashMap<>();
    private final Map<String, Long> byType = new HashMap<>();
    private final Map<String, Long> byRegion = new HashMap<>();
    private final Map<String, String> accountNames = new HashMap<>();
    private long total;

    void add(ResourceRow row) {
        total++;
        byAccount.merge(row.accountId(), 1L, Long::sum);
        byType.merge(row.resourceType(), 1L, Long::sum);
        byRegion.merge(row.region(), 1L, Long::sum);
        accountNames.putIfAbsent(row.accountId(), row.accountName());
    }

    long total() {
        return total;
    }

    List<Map.Entry<String, Long>> accounts() {
        return largestFirst(byAccount);
    }

    List<Map.Entry<String, Long>> types() {
        return largestFirst(byType);
    }

    List<Map.Entry<String, Long>> regions() {
        return largestFirst(byRegion);
    }

    /** The account for people. */
    String label(String accountId) {
        String name = accountNames.get(accountId);
        return name == null || name.isEmpty() || name.equals(accountId) ? accountId : accountId + " (" + name + ")";
    }

    private static List<Map.Entry<String, Long>> largestFirst(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }
}
