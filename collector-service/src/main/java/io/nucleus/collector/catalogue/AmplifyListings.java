package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.AMPLIFY;

import java.util.List;
import software.amazon.awssdk.services.amplify.AmplifyAsyncClient;
import software.amazon.awssdk.services.amplify.model.App;
import software.amazon.awssdk.services.amplify.model.ListAppsRequest;
import software.amazon.awssdk.services.amplify.model.ListAppsResponse;

/** Amplify. Build specifications are contents. */
final class AmplifyListings {
    private AmplifyListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(apps());
    }

    private static Listing<AmplifyAsyncClient, App> apps() {
        return Listing.regional(AMPLIFY, "amplify:ListApps")
                .pages(
                        1,
                        100,
                        size -> ListAppsRequest.builder().maxResults(size),
                        AmplifyAsyncClient::listAppsPaginator,
                        ListAppsResponse::apps)
                .yields(ResourceKind.of("amplify:apps", App::appId, App::appArn)
                        .name(App::name)
                        .tags(App::tags)
                        .created(App::createTime)
                        .withoutVolatile("buildSpec", "lastDeployTime", "thumbnailUrl")
                        .build());
    }
}
