package io.nucleus.localaws.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;

/** A scan's report as a table for people. */
final class ScanTable {
    private static final String HEAD = "%n%-14s%-26s%11s%9s%9s%11s  %-9s%10s%n";
    private static final String ROW = "%-14s%-26s%,11d%,9d%,9d%,11d  %-9s%8.1f s%n";
    private static final int NAME_WIDTH = 24;

    private final JsonNode report;

    ScanTable(JsonNode report) {
        this.report = report;
    }

    void print(PrintStream out) {
        out.printf(HEAD, "account", "name", "resources", "scanned", "skipped", "API calls", "status", "duration");
        for (JsonNode account : report.get("accounts")) {
            row(
                    out,
                    account.get("accountId").asText(),
                    name(account),
                    account.get("status").asText(),
                    account);
            for (JsonNode reason : account.path("reasons")) {
                out.println("                " + reason.asText());
            }
        }
        row(out, "total", "", report.get("status").asText(), report.get("totals"));
        out.println("(scanned, skipped: regions; aws-global counts as one)");
    }

    private static void row(PrintStream out, String id, String name, String status, JsonNode figures) {
        out.printf(
                ROW,
                id,
                name,
                figures.get("resources").asLong(),
                figures.get("regionsScanned").asLong(),
                figures.get("regionsSkipped").asLong(),
                figures.get("apiCalls").asLong(),
                status,
                figures.get("durationMs").asLong() / 1000.0);
    }

    private static String name(JsonNode account) {
        String name = account.path("accountName").asText("");
        return name.length() <= NAME_WIDTH ? name : name.substring(0, NAME_WIDTH - 1) + "…";
    }
}
