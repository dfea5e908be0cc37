package io.nucleus.collector.access;

import jakarta.inject.Singleton;
import java.util.List;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;

/**
 * Tells a service that does not exist in a region from one that cannot be reached. The SDK's metadata alone may be older than
 * AWS, and an unknown host alone may be a fault of DNS: only both together mean that the service is not there. So a listing is
 * always tried, and metadata is asked only once its host turned out to be unknown.
 */
@Singleton
public class ServiceAvailability {
    private final boolean awsEndpoints;

    public ServiceAvailability(TargetConfig config) {
        this.awsEndpoints = config.endpoint().isEmpty();
    }

    /** Whether the failure means that the service does not exist in the region. */
    public boolean isAbsent(AwsService<?> service, String region, Failure failure) {
        if (!awsEndpoints || !failure.isUnknownHost()) {
            return false;
        }
        List<Region> known = ServiceMetadata.of(service.metadataId()).regions();
        return !known.isEmpty() && !known.contains(Region.of(region));
    }
}
