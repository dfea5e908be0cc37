package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.FSX;

import java.util.List;
import software.amazon.awssdk.services.fsx.FSxAsyncClient;
import software.amazon.awssdk.services.fsx.model.DescribeFileSystemsRequest;
import software.amazon.awssdk.services.fsx.model.DescribeFileSystemsResponse;
import software.amazon.awssdk.services.fsx.model.FileSystem;
import software.amazon.awssdk.services.fsx.model.Tag;

/** Amazon FSx: file systems of every kind, which share one listing. The progress of administrative actions is left out. */
final class FsxListings {
    private FsxListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(fileSystems());
    }

    /** FSx takes any page size and gives the fewer of it and of its own most (Amazon FSx API Reference, DescribeFileSystems). */
    private static Listing<FSxAsyncClient, FileSystem> fileSystems() {
        return Listing.regional(FSX, "fsx:DescribeFileSystems")
                .pages(
                        1,
                        1_000,
                        size -> DescribeFileSystemsRequest.builder().maxResults(size),
                        FSxAsyncClient::describeFileSystemsPaginator,
                        DescribeFileSystemsResponse::fileSystems)
                .only((place, system) -> place.owns(system.ownerId()))
                .yields(ResourceKind.of("fsx:file-system", FileSystem::fileSystemId, FileSystem::resourceARN)
                        .state(FileSystem::lifecycleAsString)
                        .tags(system -> Tags.of(system.tags(), Tag::key, Tag::value))
                        .created(FileSystem::creationTime)
                        .withoutVolatile("AdministrativeActions")
                        .build());
    }
}
