package io.nucleus.collector.scan;

import io.nucleus.collector.access.TestAccess;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.message.Envelope;
import io.nucleus.inventory.model.message.ScanCommand;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Commands, attempts and resources to test with. */
final class TestScans {
    static final String SCAN = "01JCZZZZZZZZZZZZZZZZZZZZZZ";

    private TestScans() {}

    static ScanCommand command(String region, String... services) {
        return new ScanCommand(
                Envelope.create(Clock.systemUTC(), "correlation"), SCAN, TestAccess.ACCOUNT, region, List.of(services));
    }

    static Attempt attempt() {
        return new Attempt(command(TestAccess.REGION), ScanVersion.of(SCAN, 7), Instant.parse("2026-11-01T02:00:00Z"));
    }

    static Resource resource(String id, int metadataBytes) {
        return new Resource(
                TestAccess.ACCOUNT,
                ResourceArn.of("arn:aws:ec2:eu-west-1:123456789012:instance/" + id),
                ResourceType.of("ec2:instance"),
                id,
                "name",
                TestAccess.REGION,
                "running",
                Map.of(),
                Map.of("Text", "x".repeat(metadataBytes)),
                null);
    }
}
