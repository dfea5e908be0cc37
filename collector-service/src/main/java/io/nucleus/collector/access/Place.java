package io.nucleus.collector.access;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.Regions;

/**
 * Where a listing looks.
 *
 * @param partition of AWS, for instance {@code aws}
 * @param region the scan region: an AWS region, or {@link Regions#GLOBAL}
 * @param homeRegion the AWS region through which global services are reached
 */
public record Place(AccountId accountId, String partition, String region, String homeRegion) {
    public Place {
        requireNonNull(accountId, "accountId is null");
        requireNonNull(partition, "partition is null");
        requireNonNull(region, "region is null");
        requireNonNull(homeRegion, "homeRegion is null");
    }

    /** The ARN of a resource of the account in the region, where the service does not say it. */
    public String arn(String service, String resource) {
        return "arn:" + partition + ":" + service + ":" + region + ":" + accountId + ":" + resource;
    }

    /** The ARN of a resource of the account that is in no region. */
    public String globalArn(String service, String resource) {
        return "arn:" + partition + ":" + service + "::" + accountId + ":" + resource;
    }

    /** The ARN of a resource in the region whose ARNs do not name the account. */
    public String ownerlessArn(String service, String resource) {
        return "arn:" + partition + ":" + service + ":" + region + "::" + resource;
    }

    /** The ARN of a resource whose ARNs name neither region nor account. */
    public String bareArn(String service, String resource) {
        return "arn:" + partition + ":" + service + ":::" + resource;
    }

    /** Whether the account is the owner that a service names; it is where the service names none. */
    public boolean owns(String ownerId) {
        return ownerId == null || ownerId.equals(accountId.value());
    }

    /** The AWS region whose endpoint is called. */
    public String clientRegion() {
        return region.equals(Regions.GLOBAL) ? homeRegion : region;
    }
}
