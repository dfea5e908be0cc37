package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Item;
import java.util.List;
import software.amazon.awssdk.services.efs.model.DescribeAccessPointsRequest;
import software.amazon.awssdk.services.efs.model.DescribeFileSystemsRequest;

/** Amazon EFS: file systems and their access points, which one may list for one file system or for all. */
final class EfsTypes {
    private static final GenericType FILE_SYSTEM = GenericType.regional(
                    "elasticfilesystem:file-system", DescribeFileSystemsRequest.class, "FileSystems")
            .id("FileSystemId", IdStyle.ec2("fs"))
            .arn("FileSystemArn", "file-system/{id}")
            .nameTag()
            .part("Name", Item::name)
            .state("LifeCycleState", "available", "updating")
            .tags("Tags")
            .created("CreationTime")
            .part("OwnerId", Item::accountId)
            .with("PerformanceMode", "generalPurpose", "generalPurpose", "maxIO")
            .with("ThroughputMode", "bursting", "elastic", "provisioned")
            .with("Encrypted", true, true, false)
            .with("NumberOfMountTargets", 0, 1, 3)
            .part("SizeInBytes.Value", item -> 6_144L + item.current().below("size", 1_000_000_000))
            .pages(1, 100, 100)
            .build();

    private static final GenericType ACCESS_POINT = GenericType.regional(
                    "elasticfilesystem:access-point", DescribeAccessPointsRequest.class, "AccessPoints")
            .within(FILE_SYSTEM.definition(), "FileSystemId")
            .id("AccessPointId", IdStyle.ec2("fsap"))
            .arn("AccessPointArn", "access-point/{id}")
            .nameTag()
            .part("Name", Item::name)
            .state("LifeCycleState", "available", "creating")
            .tags("Tags")
            .part("OwnerId", Item::accountId)
            .part(
                    "FileSystemId",
                    item -> GenericType.Parent.of(item, FILE_SYSTEM.definition())
                            .map(Item::id)
                            .orElse(null))
            .with("RootDirectory.Path", "/", "/data", "/exports/shared")
            .with("PosixUser.Uid", 0, 1_000, 33)
            .with("PosixUser.Gid", 0, 1_000, 33)
            .pages(1, 100, 100)
            .build();

    static final List<GenericType> ALL = List.of(FILE_SYSTEM, ACCESS_POINT);

    private EfsTypes() {}
}
