package io.nucleus.localaws.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;

/** One line whenever a running scan has moved on, at most every few seconds. */
final class ScanProgress {
    private static final Duration BETWEEN = Duration.ofSeconds(3);

    private final PrintStream out;
    private final long begunNanos;
    private long shownNanos;
    private String shown = "";

    ScanProgress(PrintStream out, long begunNanos) {
        this.out = out;
        this.begunNanos = begunNanos;
        this.shownNanos = begunNanos - BETWEEN.toNanos();
    }

    /** @param scan what the status says of the running scan; null or missing if it says nothing */
    void show(JsonNode scan) {
        long now = System.nanoTime();
        if (now - shownNanos < BETWEEN.toNanos()) {
            return;
        }
        String line = line(scan);
        if (!line.equals(shown)) {
            shown = line;
            shownNanos = now;
            long seconds = Duration.ofNanos(now - begunNanos).toSeconds();
            out.printf("  %d:%02d  %s%n", seconds / 60, seconds % 60, line);
        }
    }

    private static String line(JsonNode scan) {
        if (scan.path("accountsTotal").asInt() == 0) {
            return "planning";
        }
        return "%d of %d accounts, %d of %d regions, %,d resources"
                .formatted(
                        scan.path("accountsDone").asInt(),
                        scan.path("accountsTotal").asInt(),
                        scan.path("regionsDone").asInt(),
                        scan.path("regionsTotal").asInt(),
                        scan.path("resources").asLong());
    }
}
