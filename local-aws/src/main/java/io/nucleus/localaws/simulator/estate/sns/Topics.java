package io.nucleus.localaws.simulator.estate.sns;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.Names;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** SNS topics. */
final class Topics {
    static final ResourceDefinition TYPE = ResourceDefinition.regional("sns:topic", "sns", "ListTopics")
            .share(5)
            .id(Topics::name)
            .arn(item -> Arns.of(item, "sns", item.id()))
            .build();

    private static final List<String> USES = List.of("events", "alerts", "alarms", "notifications", "updates");

    private Topics() {}

    private static boolean isFifo(Item item) {
        return item.fixed().percent("fifo", 8);
    }

    private static String name(Item item) {
        return Names.of(item, USES) + (isFifo(item) ? ".fifo" : "");
    }

    static Map<String, String> attributes(Item item) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("TopicArn", item.arn());
        attributes.put("Owner", item.accountId());
        attributes.put("DisplayName", "");
        attributes.put("SubscriptionsConfirmed", Integer.toString(item.current().below("subscriptions", 12)));
        attributes.put("SubscriptionsPending", Integer.toString(item.current().below("pending", 2)));
        attributes.put("SubscriptionsDeleted", "0");
        attributes.put(
                "Policy",
                "{\"Version\":\"2008-10-17\",\"Statement\":[{\"Sid\":\"owner\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"*\"},"
                        + "\"Action\":[\"SNS:Publish\",\"SNS:Subscribe\"],\"Resource\":\"" + item.arn()
                        + "\",\"Condition\":{\"StringEquals\":{\"AWS:SourceOwner\":\"" + item.accountId() + "\"}}}]}");
        if (item.fixed().percent("encrypted", 45)) {
            attributes.put("KmsMasterKeyId", "alias/aws/sns");
        }
        if (isFifo(item)) {
            attributes.put("FifoTopic", "true");
            attributes.put("ContentBasedDeduplication", "false");
        }
        return attributes;
    }
}
