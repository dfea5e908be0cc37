package io.nucleus.export.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Rows for tests. */
public final class Rows {
    public static final Instant FIRST = Instant.parse("2026-01-31T23:59:59.123Z");
    public static final Instant LAST = Instant.parse("2026-11-26T02:00:00Z");

    private Rows() {}

    /** As many instances, each of its own. */
    public static List<ResourceRow> instances(int count) {
        return IntStream.range(0, count).mapToObj(Rows::instance).toList();
    }

    public static ResourceRow instance(int number) {
        String id = "i-%017d".formatted(number);
        return new ResourceRow(
                id,
                "arn:aws:ec2:eu-west-1:123456789012:instance/" + id,
                "ec2:instance",
                "ec2",
                "web-" + number,
                "eu-west-1",
                "123456789012",
                "production",
                "running",
                Map.of("Name", "web-" + number, "env", "prod"),
                "active",
                FIRST,
                LAST);
    }

    public static ResourceRow named(String name) {
        return tagged(name, Map.of());
    }

    public static ResourceRow tagged(String name, Map<String, String> tags) {
        ResourceRow row = instance(0);
        return new ResourceRow(
                row.resourceId(),
                row.resourceArn(),
                row.resourceType(),
                row.service(),
                name,
                row.region(),
                row.accountId(),
                row.accountName(),
                row.state(),
                tags,
                row.discoveryStatus(),
                row.firstDiscoveredAt(),
                row.lastDiscoveredAt());
    }
}
