package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.GLOBAL_ACCELERATOR;

import io.smallrye.mutiny.Multi;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.GlobalAcceleratorAsyncClient;
import software.amazon.awssdk.services.globalaccelerator.model.Accelerator;
import software.amazon.awssdk.services.globalaccelerator.model.ListAcceleratorsRequest;
import software.amazon.awssdk.services.globalaccelerator.model.ListAcceleratorsResponse;
import software.amazon.awssdk.services.globalaccelerator.model.Tag;

/**
 * AWS Global Accelerator, a global service whose API, tags included, is in us-west-2 alone (Global Accelerator API Reference,
 * "Welcome"). Other partitions do not have it: there it is asked for where their global services are, and not found.
 */
final class GlobalAcceleratorListings {
    private static final String API_REGION = "us-west-2";
    private static final String API_PARTITION = "aws";

    private GlobalAcceleratorListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(accelerators());
    }

    private static Listing<GlobalAcceleratorAsyncClient, Accelerator> accelerators() {
        return Listing.global(
                        GLOBAL_ACCELERATOR, "globalaccelerator:ListAccelerators", GlobalAcceleratorListings::listed)
                .each(
                        "globalaccelerator:ListTagsForResource",
                        (ask, accelerator) -> {
                            Ask<GlobalAcceleratorAsyncClient> home = home(ask);
                            return home.client()
                                    .listTagsForResource(r -> r.resourceArn(accelerator.acceleratorArn())
                                            .overrideConfiguration(home.account()));
                        },
                        (draft, r) -> draft.withTags(Tags.of(r.tags(), Tag::key, Tag::value)),
                        Answer.goneIf("AcceleratorNotFoundException"))
                .yields(ResourceKind.of(
                                "globalaccelerator:accelerator",
                                GlobalAcceleratorListings::id,
                                Accelerator::acceleratorArn)
                        .name(Accelerator::name)
                        .state(Accelerator::statusAsString)
                        .created(Accelerator::createdTime)
                        .withoutVolatile("Events")
                        .build());
    }

    private static Multi<Accelerator> listed(Ask<GlobalAcceleratorAsyncClient> ask) {
        return Lister
                .<GlobalAcceleratorAsyncClient, ListAcceleratorsRequest, ListAcceleratorsResponse, Accelerator>paged(
                        1,
                        100,
                        size -> ListAcceleratorsRequest.builder().maxResults(size),
                        GlobalAcceleratorAsyncClient::listAcceleratorsPaginator,
                        ListAcceleratorsResponse::accelerators)
                .list(home(ask));
    }

    private static Ask<GlobalAcceleratorAsyncClient> home(Ask<GlobalAcceleratorAsyncClient> ask) {
        return ask.place().partition().equals(API_PARTITION) ? ask.in(API_REGION) : ask;
    }

    private static String id(Accelerator accelerator) {
        String arn = accelerator.acceleratorArn();
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
