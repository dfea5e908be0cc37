package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Names;
import java.util.List;
import software.amazon.awssdk.services.drs.model.DescribeSourceServersRequest;

/** Elastic Disaster Recovery's source servers. */
final class DrsTypes {
    private static final GenericType SOURCE_SERVER = GenericType.regional(
                    "drs:source-server", DescribeSourceServersRequest.class, "items")
            .id("sourceServerID", IdStyle.ec2("s"))
            .arn("arn", "source-server/{id}")
            .nameTag()
            .state("dataReplicationInfo.dataReplicationState", "CONTINUOUS", "BACKLOG", "STALLED", "DISCONNECTED")
            .tags("tags")
            .part("sourceProperties.identificationHints.hostname", item -> Names.of(item) + ".example.internal")
            .with("sourceProperties.os.fullString", "Windows Server 2012 R2", "Ubuntu 22.04", "CentOS 7")
            .with("lastLaunchResult", "NOT_STARTED", "SUCCEEDED", "FAILED")
            .pages(1, 1_000, 200)
            .share(0.2)
            .build();

    static final List<GenericType> ALL = List.of(SOURCE_SERVER);

    private DrsTypes() {}
}
