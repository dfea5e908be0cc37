package io.nucleus.inventory.store;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.store.resource.ContentHash;
import io.nucleus.inventory.store.resource.StoredResource;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Values that tests of several repositories use. */
public final class Samples {
    public static final AccountId ACCOUNT = AccountId.of("123456789012");
    public static final AccountId OTHER_ACCOUNT = AccountId.of("210987654321");
    public static final Instant NOW = Instant.parse("2026-11-01T02:00:00Z");
    public static final String SCAN_1 = "01KBDH8N00S4WXYV8SJ7ZPT2QA";
    public static final String SCAN_2 = "01KBDH8N00S4WXYV8SJ7ZPT2QB";
    public static final String SCAN_3 = "01KBDH8N00S4WXYV8SJ7ZPT2QC";

    private Samples() {}

    public static Resource instance(String id, String region) {
        return instance(id, region, Map.of("Name", id));
    }

    public static Resource instance(String id, String region, Map<String, String> tags) {
        return new Resource(
                ACCOUNT,
                ResourceArn.of("arn:aws:ec2:" + region + ":" + ACCOUNT + ":instance/" + id),
                ResourceType.of("ec2:instance"),
                id,
                tags.getOrDefault("Name", ""),
                region,
                "running",
                tags,
                Map.of("InstanceType", "t3.micro"),
                NOW.minus(Duration.ofDays(3)));
    }

    public static StoredResource stored(Resource resource, ScanVersion version, Instant at) {
        return new StoredResource(
                resource,
                resource.region(),
                DiscoveryStatus.ACTIVE,
                at,
                at,
                at,
                ContentHash.of(resource),
                version,
                at.plus(Duration.ofDays(30)));
    }
}
