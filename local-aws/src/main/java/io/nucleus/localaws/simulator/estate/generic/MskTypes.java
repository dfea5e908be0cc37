package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.kafka.model.ListClustersV2Request;

/** MSK. */
final class MskTypes {
    private static final GenericType CLUSTER = GenericType.regional(
                    "kafka:cluster", ListClustersV2Request.class, "ClusterInfoList")
            .id("ClusterName", IdStyle.name("kafka", "msk"))
            .arn("ClusterArn", "cluster/{id}/{uuid}-5")
            .state("State", "ACTIVE", "UPDATING", "MAINTENANCE")
            .tags("Tags")
            .created("CreationTime")
            .with("ClusterType", "PROVISIONED")
            .with("CurrentVersion", "K3P5ROKL5A1OLE", "KTVPDKIKX0DER")
            .with("Provisioned.CurrentBrokerSoftwareInfo.KafkaVersion", "2.2.1", "2.8.1", "3.6.0", "3.8.x")
            .with("Provisioned.BrokerNodeGroupInfo.InstanceType", "kafka.m5.large", "kafka.t3.small", "kafka.m7g.large")
            .with("Provisioned.NumberOfBrokerNodes", 2, 3, 6)
            .build();

    static final List<GenericType> ALL = List.of(CLUSTER);

    private MskTypes() {}
}
