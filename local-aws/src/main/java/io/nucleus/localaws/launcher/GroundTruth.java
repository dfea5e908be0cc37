package io.nucleus.localaws.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import io.nucleus.localaws.embedded.Listen;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many resources the simulator has, by account.
 *
 * @param resources those that an inventory can hold
 */
record GroundTruth(Map<String, Long> resources) {

    static GroundTruth read(HttpJson http, int simulatorPort) {
        URI summary = URI.create("http://" + Listen.HOST + ":" + simulatorPort + "/_control/estate/summary");
        Map<String, Long> resources = new TreeMap<>();
        for (JsonNode count :
                http.get(summary).orThrow("Cannot ask the simulator").get("counts")) {
            resources.merge(
                    count.get("accountId").asText(), count.get("resources").asLong(), Long::sum);
        }
        return new GroundTruth(resources);
    }

    long total() {
        return resources.values().stream().mapToLong(Long::longValue).sum();
    }

    /** @throws LaunchException if an account has more or fewer resources than a scan found, or is not in it */
    void compare(JsonNode report, PrintStream out) {
        List<String> differences = differences(report);
        if (!differences.isEmpty()) {
            throw new LaunchException(
                    "The scan differs from what the simulator holds:\n  " + String.join("\n  ", differences));
        }
        out.printf(
                "%nThe simulator holds %,d resources in %d accounts: exactly what was found.%n",
                total(), resources.size());
    }

    List<String> differences(JsonNode report) {
        Map<String, Long> found = new TreeMap<>();
        for (JsonNode account : report.get("accounts")) {
            found.put(
                    account.get("accountId").asText(), account.get("resources").asLong());
        }
        List<String> differences = new ArrayList<>();
        resources.forEach((account, there) -> {
            Long seen = found.remove(account);
            if (!there.equals(seen)) {
                differences.add(
                        "%s: found %s, there are %,d".formatted(account, seen == null ? "nothing" : seen, there));
            }
        });
        found.forEach(
                (account, seen) -> differences.add("%s: found %,d, there is no such account".formatted(account, seen)));
        return differences;
    }
}
