package io.nucleus.localaws.simulator.estate.ec2;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Ids;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.Names;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.Tags;
import java.util.Map;

/** EC2 instances: single servers, members of Auto Scaling groups, and nodes of Kubernetes clusters. */
final class Instances {
    private static final String TERMINATED = "terminated";
    private static final int SCALED_PERCENT = 35;
    private static final int NODE_PERCENT = 12;
    private static final int STOPPED_PERCENT = 14;
    private static final int GROUPS = 12;

    static final ResourceDefinition TYPE = ResourceDefinition.regional("ec2:instance", "ec2", "DescribeInstances")
            .share(14)
            .lookup(Ids::slotOfEc2)
            .id(item -> Ids.ec2("i", item))
            .arn(item -> Arns.of(item, "ec2", "instance/" + item.id()))
            .name(Tags::name)
            .state(Instances::state)
            .tags(Instances::tags)
            .build();

    private Instances() {}

    /** AWS shows a terminated instance for a while: here, on the last day of its life. */
    private static String state(Item item) {
        if (item.isLastDay()) {
            return TERMINATED;
        }
        return item.current().percent("stopped", STOPPED_PERCENT) ? "stopped" : "running";
    }

    static boolean isTerminated(Item item) {
        return item.state().equals(TERMINATED);
    }

    static int zone(Item item) {
        return item.fixed().below("zone", 3);
    }

    private static Map<String, String> tags(Item item) {
        Map<String, String> tags = Tags.named(item, Names.of(item));
        if (item.fixed().percent("scaled", SCALED_PERCENT)) {
            String group = Names.domain(item) + "-asg-" + item.fixed().below("group", GROUPS);
            tags.put("aws:autoscaling:groupName", group);
            tags.put(
                    "aws:ec2launchtemplate:version",
                    Integer.toString(item.fixed().between("template", 1, 40)));
        } else if (item.fixed().percent("node", NODE_PERCENT) && tags.size() < 40) {
            tags.put("kubernetes.io/cluster/" + Names.domain(item) + "-eks", "owned");
            tags.put("eks:nodegroup-name", "default");
        }
        return tags;
    }
}
