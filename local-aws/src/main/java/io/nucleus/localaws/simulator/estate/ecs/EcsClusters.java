package io.nucleus.localaws.simulator.estate.ecs;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Cell;
import io.nucleus.localaws.simulator.estate.Ids;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.Lifecycle;
import io.nucleus.localaws.simulator.estate.Names;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.SlotRef;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ClusterSetting;
import software.amazon.awssdk.services.ecs.model.Tag;

/** ECS clusters: the one named {@code default} that first use creates in a region, and an account's own. */
public final class EcsClusters {
    static final String DEFAULT = "default";

    public static final ResourceDefinition TYPE = ResourceDefinition.regional(
                    "ecs:cluster", "ecs", "ListClusters", "DescribeClusters")
            .share(1)
            .fixed((size, account, region) -> account.isActive(region) ? 1 : 0)
            .lifecycle(Lifecycle.anchored(EcsClusters::anchors))
            .lookup(EcsClusters::slotOf)
            .id(item -> item.isFixed() ? DEFAULT : Names.of(item, List.of("cluster", "ecs", "services")))
            .arn(item -> Arns.of(item, "ecs", "cluster/" + item.id()))
            .state(EcsClusters::state)
            .build();

    private EcsClusters() {}

    /** Three quarters stay for ever, and only these have services. */
    static int anchors(Cell cell) {
        return Math.max(cell.fixed(), cell.slots() * 3 / 4);
    }

    private static SlotRef slotOf(Cell cell, String name) {
        return name.equals(DEFAULT) && cell.fixed() > 0 ? new SlotRef(0, 0) : Ids.slotOfName(cell, name);
    }

    private static String state(Item item) {
        if (item.isLastDay()) {
            return "DEPROVISIONING";
        }
        boolean odd = item.slot() >= anchors(item.cell()) && item.current().percent("failed", 8);
        return odd ? "FAILED" : "ACTIVE";
    }

    static Cluster describe(Item item, boolean withTags, boolean withSettings) {
        int services = EcsServices.count(item);
        return Cluster.builder()
                .clusterName(item.wire(item.id()))
                .clusterArn(item.wire(item.arn()))
                .status(item.state())
                .activeServicesCount(services)
                .runningTasksCount(services * 2)
                .pendingTasksCount(0)
                .registeredContainerInstancesCount(item.fixed().percent("ec2", 30) ? 3 : 0)
                .capacityProviders(item.isFixed() ? List.of() : List.of("FARGATE", "FARGATE_SPOT"))
                .defaultCapacityProviderStrategy(List.of())
                .statistics(List.of())
                .settings(withSettings ? settings(item) : List.of())
                .tags(withTags ? tags(item) : List.of())
                .build();
    }

    private static List<ClusterSetting> settings(Item item) {
        return List.of(ClusterSetting.builder()
                .name("containerInsights")
                .value(item.fixed().percent("insights", 40) ? "enabled" : "disabled")
                .build());
    }

    static List<Tag> tags(Item item) {
        return item.tags().entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }
}
