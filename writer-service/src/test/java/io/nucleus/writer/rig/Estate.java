package io.nucleus.writer.rig;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.Regions;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.store.resource.ContentHash;
import io.nucleus.writer.inventory.DefaultResources;
import io.nucleus.writer.staging.StagedResource;
import java.time.Instant;
import java.util.Map;

/** Resources for tests. */
public final class Estate {
    public static final AccountId ACCOUNT = AccountId.of("111122223333");
    public static final ResourceType INSTANCE = ResourceType.of("ec2:instance");
    public static final ResourceType VPC = ResourceType.of("ec2:vpc");
    public static final ResourceType ROLE = ResourceType.of("iam:role");
    public static final ResourceType BUCKET = ResourceType.of("s3:bucket");

    private Estate() {}

    /** A line of a staged batch. @param rejection null if it can be stored */
    public static StagedResource staged(Resource resource, String rejection) {
        return StagedResource.of(resource, ContentHash.of(resource), DefaultResources.isDefault(resource), rejection);
    }

    public static Resource instance(String region, int number, String state) {
        return instance(ACCOUNT, region, number, state);
    }

    public static Resource instance(AccountId account, String region, int number, String state) {
        String id = "i-%08x".formatted(number);
        return new Resource(
                account,
                ResourceArn.of("arn:aws:ec2:" + region + ":" + account + ":instance/" + id),
                INSTANCE,
                id,
                "server " + number,
                region,
                state,
                Map.of("Name", "server " + number, "größe", "klein"),
                Map.of("InstanceType", "m7g.large"),
                Instant.parse("2025-01-01T00:00:00Z"));
    }

    public static Resource vpc(String region, int number, boolean isDefault) {
        String id = "vpc-%08x".formatted(number);
        return new Resource(
                ACCOUNT,
                ResourceArn.of("arn:aws:ec2:" + region + ":" + ACCOUNT + ":vpc/" + id),
                VPC,
                id,
                "",
                region,
                "available",
                Map.of(),
                Map.of("IsDefault", Boolean.toString(isDefault)),
                null);
    }

    public static Resource role(String name) {
        return new Resource(
                ACCOUNT,
                ResourceArn.of("arn:aws:iam::" + ACCOUNT + ":role/" + name),
                ROLE,
                name,
                name,
                Regions.GLOBAL,
                "",
                Map.of(),
                Map.of("Path", "/"),
                null);
    }

    /** Listed globally, living in a region. */
    public static Resource bucket(String name, String region) {
        return new Resource(
                ACCOUNT,
                ResourceArn.of("arn:aws:s3:::" + name),
                BUCKET,
                name,
                name,
                region,
                "",
                Map.of("team", "a"),
                Map.of(),
                null);
    }
}
