package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Item;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsRequest;

/** The account's own EBS snapshots. */
final class SnapshotTypes {
    private static final GenericType SNAPSHOT = GenericType.regional(
                    "ec2:snapshot", DescribeSnapshotsRequest.class, "Snapshots")
            .id("SnapshotId", IdStyle.ec2("snap"))
            .arn(null, "arn:aws:ec2:{region}::snapshot/{id}")
            .nameTag()
            .state("State", "completed", "pending", "error")
            .created("StartTime")
            .with("Encrypted", true, true, false)
            .with("VolumeSize", 8, 100, 500)
            .with("StorageTier", "standard", "standard", "archive")
            .with("Progress", "100%")
            .part("OwnerId", Item::accountId)
            .tags("Tags")
            .pages(5, 1_000, 1_000)
            .share(5)
            .build();

    static final List<GenericType> ALL = List.of(SNAPSHOT);

    private SnapshotTypes() {}
}
