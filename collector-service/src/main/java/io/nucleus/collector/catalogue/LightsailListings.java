package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.LIGHTSAIL;

import java.util.List;
import software.amazon.awssdk.services.lightsail.LightsailAsyncClient;
import software.amazon.awssdk.services.lightsail.model.GetInstancesRequest;
import software.amazon.awssdk.services.lightsail.model.GetInstancesResponse;
import software.amazon.awssdk.services.lightsail.model.Instance;
import software.amazon.awssdk.services.lightsail.model.Tag;

/** Amazon Lightsail: instances. A name is unique in a region but may be used again, which an ARN is not. */
final class LightsailListings {
    private LightsailListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(instances());
    }

    /** Callers cannot choose the size of a page. */
    private static Listing<LightsailAsyncClient, Instance> instances() {
        return Listing.regional(LIGHTSAIL, "lightsail:GetInstances")
                .following(
                        1,
                        1,
                        (size, token) -> GetInstancesRequest.builder().pageToken(token),
                        LightsailAsyncClient::getInstances,
                        GetInstancesResponse::nextPageToken,
                        GetInstancesResponse::instances)
                .yields(ResourceKind.<Instance>of(
                                "lightsail:Instance", instance -> ArnIds.last(instance.arn()), Instance::arn)
                        .name(Instance::name)
                        .state(instance -> instance.state() == null
                                ? null
                                : instance.state().name())
                        .tags(instance -> Tags.of(instance.tags(), Tag::key, Tag::value))
                        .created(Instance::createdAt)
                        .build());
    }
}
