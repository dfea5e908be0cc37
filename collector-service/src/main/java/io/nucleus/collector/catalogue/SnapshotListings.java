package io.nucleus.collector.catalogue;

import java.util.List;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsResponse;
import software.amazon.awssdk.services.ec2.model.Snapshot;

/** The account's own EBS snapshots. Their ARNs do not name the account. */
final class SnapshotListings {

    private SnapshotListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(snapshots());
    }

    private static Listing<Ec2AsyncClient, Snapshot> snapshots() {
        return Ec2.pages(
                        "DescribeSnapshots",
                        Ec2.MOST,
                        size -> DescribeSnapshotsRequest.builder()
                                .ownerIds("self")
                                .maxResults(size),
                        Ec2AsyncClient::describeSnapshotsPaginator,
                        DescribeSnapshotsResponse::snapshots)
                .yields(Ec2.<Snapshot>kind(
                                "snapshot",
                                Snapshot::snapshotId,
                                (place, s) -> place.ownerlessArn("ec2", "snapshot/" + s.snapshotId()),
                                Snapshot::tags)
                        .state(Snapshot::stateAsString)
                        .created(Snapshot::startTime)
                        .withoutVolatile("Progress")
                        .build());
    }
}
