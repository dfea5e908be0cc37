package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Ids;
import io.nucleus.localaws.simulator.estate.SlotRef;
import java.util.List;
import software.amazon.awssdk.services.mq.model.DescribeBrokerRequest;
import software.amazon.awssdk.services.mq.model.ListBrokersRequest;

/** Amazon MQ. */
final class MqTypes {
    private static final String PREFIX = "b-";

    private static final GenericType BROKER = GenericType.regional(
                    "mq:broker", ListBrokersRequest.class, "BrokerSummaries")
            .id(
                    "BrokerId",
                    new IdStyle(
                            item -> PREFIX + Ids.uuid(item),
                            (cell, id) -> id.startsWith(PREFIX)
                                    ? Ids.slotOfUuid(cell, id.substring(PREFIX.length()))
                                    : SlotRef.NONE))
            .name("BrokerName", "mq", "broker")
            .arn("BrokerArn", "broker:{name}:{id}")
            .state("BrokerState", "RUNNING", "REBOOT_IN_PROGRESS", "CREATION_IN_PROGRESS")
            .tags("Tags")
            .created("Created")
            .with("DeploymentMode", "SINGLE_INSTANCE", "ACTIVE_STANDBY_MULTI_AZ")
            .with("EngineType", "ACTIVEMQ")
            .with("EngineVersion", "5.15.16", "5.17.6", "5.18")
            .with("HostInstanceType", "mq.t3.micro", "mq.m5.large")
            .with("PubliclyAccessible", false, true)
            .described(DescribeBrokerRequest.class, "BrokerId", "", "NotFoundException")
            .pages(5, 100, 100)
            .build();

    static final List<GenericType> ALL = List.of(BROKER);

    private MqTypes() {}
}
