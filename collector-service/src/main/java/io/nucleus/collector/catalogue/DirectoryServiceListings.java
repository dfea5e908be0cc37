package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.DIRECTORY;

import java.util.List;
import software.amazon.awssdk.services.directory.DirectoryAsyncClient;
import software.amazon.awssdk.services.directory.model.DescribeDirectoriesRequest;
import software.amazon.awssdk.services.directory.model.DescribeDirectoriesResponse;
import software.amazon.awssdk.services.directory.model.DirectoryDescription;
import software.amazon.awssdk.services.directory.model.DirectoryType;

/** Directory Service. A directory that another account shares is that account's. */
final class DirectoryServiceListings {
    private DirectoryServiceListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(directories());
    }

    private static Listing<DirectoryAsyncClient, DirectoryDescription> directories() {
        return Listing.regional(DIRECTORY, "ds:DescribeDirectories")
                .pages(
                        DescribeDirectoriesRequest::builder,
                        DirectoryAsyncClient::describeDirectoriesPaginator,
                        DescribeDirectoriesResponse::directoryDescriptions)
                .only((place, directory) -> directory.type() != DirectoryType.SHARED_MICROSOFT_AD)
                .tagsInBulk()
                .yields(ResourceKind.<DirectoryDescription>of(
                                "ds:directory",
                                DirectoryDescription::directoryId,
                                (place, directory) -> place.arn("ds", "directory/" + directory.directoryId()))
                        .name(DirectoryDescription::name)
                        .state(DirectoryDescription::stageAsString)
                        .created(DirectoryDescription::launchTime)
                        .withoutVolatile("SharedSecret")
                        .build());
    }
}
