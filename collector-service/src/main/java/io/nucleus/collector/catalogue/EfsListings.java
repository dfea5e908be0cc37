package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.EFS;

import java.util.List;
import software.amazon.awssdk.services.efs.EfsAsyncClient;
import software.amazon.awssdk.services.efs.model.AccessPointDescription;
import software.amazon.awssdk.services.efs.model.DescribeAccessPointsRequest;
import software.amazon.awssdk.services.efs.model.DescribeAccessPointsResponse;
import software.amazon.awssdk.services.efs.model.DescribeFileSystemsRequest;
import software.amazon.awssdk.services.efs.model.DescribeFileSystemsResponse;
import software.amazon.awssdk.services.efs.model.FileSystemDescription;
import software.amazon.awssdk.services.efs.model.Tag;

/** Amazon EFS: file systems and access points. Their names are {@code Name} tags; what EFS calls a file system's name is a copy of it. */
final class EfsListings {
    private EfsListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(fileSystems(), accessPoints());
    }

    private static Listing<EfsAsyncClient, FileSystemDescription> fileSystems() {
        return Listing.regional(EFS, "elasticfilesystem:DescribeFileSystems")
                .pages(
                        1,
                        100,
                        size -> DescribeFileSystemsRequest.builder().maxItems(size),
                        EfsAsyncClient::describeFileSystemsPaginator,
                        DescribeFileSystemsResponse::fileSystems)
                .yields(ResourceKind.of(
                                "elasticfilesystem:file-system",
                                FileSystemDescription::fileSystemId,
                                FileSystemDescription::fileSystemArn)
                        .state(FileSystemDescription::lifeCycleStateAsString)
                        .tags(system -> Tags.of(system.tags(), Tag::key, Tag::value))
                        .created(FileSystemDescription::creationTime)
                        .withoutVolatile("SizeInBytes")
                        .build());
    }

    private static Listing<EfsAsyncClient, AccessPointDescription> accessPoints() {
        return Listing.regional(EFS, "elasticfilesystem:DescribeAccessPoints")
                .pages(
                        1,
                        100,
                        size -> DescribeAccessPointsRequest.builder().maxResults(size),
                        EfsAsyncClient::describeAccessPointsPaginator,
                        DescribeAccessPointsResponse::accessPoints)
                .yields(ResourceKind.of(
                                "elasticfilesystem:access-point",
                                AccessPointDescription::accessPointId,
                                AccessPointDescription::accessPointArn)
                        .state(AccessPointDescription::lifeCycleStateAsString)
                        .tags(point -> Tags.of(point.tags(), Tag::key, Tag::value))
                        .build());
    }
}
