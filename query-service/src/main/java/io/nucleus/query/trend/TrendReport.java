package io.nucleus.query.trend;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts by day, oldest first. */
@RegisterForReflection
public record TrendReport(
        @Schema(enumeration = {"account", "region", "type", "status"})
        String by,

        LocalDate from,
        LocalDate to,

        @Schema(description = "Days on which no scan completed are absent")
        List<Day> days) {
    public TrendReport {
        days = List.copyOf(days);
    }

    /** What was counted after the last scan of a day, in UTC. */
    @RegisterForReflection
    @Schema(name = "TrendDay")
    public record Day(
            LocalDate day,

            @Schema(description = "The scan after which it was counted")
            String scanId,

            @Schema(description = "Active resources") long total,

            @Schema(description = "By account id, region, type, or status")
            Map<String, Long> counts) {
        public Day {
            counts = new TreeMap<>(counts);
        }
    }
}
