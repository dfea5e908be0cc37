package io.nucleus.localaws.simulator.estate.sqs;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.Names;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** SQS queues. */
final class Queues {
    static final ResourceDefinition TYPE = ResourceDefinition.regional("sqs:queue", "sqs", "ListQueues")
            .share(8)
            .id(Queues::name)
            .arn(item -> Arns.of(item, "sqs", item.id()))
            .build();

    private static final List<String> USES = List.of("events", "commands", "jobs", "tasks", "dlq", "retry", "inbox");

    private Queues() {}

    private static boolean isFifo(Item item) {
        return item.fixed().percent("fifo", 10);
    }

    private static String name(Item item) {
        return Names.of(item, USES) + (isFifo(item) ? ".fifo" : "");
    }

    /** What a client gets instead of a malformed queue's URL: it names neither account nor queue. */
    static String url(Item item) {
        String host = "https://sqs." + item.region() + ".amazonaws.com/";
        return item.isMalformed() ? host : host + item.accountId() + "/" + item.id();
    }

    static Map<String, String> attributes(Item item) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("QueueArn", item.arn());
        attributes.put(
                "ApproximateNumberOfMessages", Integer.toString(item.current().below("messages", 500)));
        attributes.put(
                "ApproximateNumberOfMessagesNotVisible",
                Integer.toString(item.current().below("in flight", 20)));
        attributes.put("ApproximateNumberOfMessagesDelayed", "0");
        attributes.put("CreatedTimestamp", Long.toString(item.createdAt().getEpochSecond()));
        attributes.put("LastModifiedTimestamp", Long.toString(item.changedAt().getEpochSecond()));
        attributes.put("VisibilityTimeout", item.fixed().pick("visibility", List.of("30", "60", "300", "900")));
        attributes.put("MaximumMessageSize", "262144");
        attributes.put("MessageRetentionPeriod", item.fixed().pick("retention", List.of("345600", "1209600")));
        attributes.put("DelaySeconds", "0");
        attributes.put("ReceiveMessageWaitTimeSeconds", item.fixed().pick("wait", List.of("0", "20")));
        attributes.put("SqsManagedSseEnabled", Boolean.toString(item.fixed().percent("encrypted", 60)));
        redrive(item, attributes);
        if (isFifo(item)) {
            attributes.put("FifoQueue", "true");
            attributes.put("ContentBasedDeduplication", "false");
            attributes.put("DeduplicationScope", "queue");
            attributes.put("FifoThroughputLimit", "perQueue");
        }
        return attributes;
    }

    /** Messages that fail go to the queue in the next slot, if it is of the same kind. */
    private static void redrive(Item item, Map<String, String> attributes) {
        if (item.fixed().percent("redrive", 50)) {
            item.sibling(TYPE, item.slot() + 1)
                    .filter(dead -> isFifo(dead) == isFifo(item))
                    .ifPresent(dead -> attributes.put(
                            "RedrivePolicy", "{\"deadLetterTargetArn\":\"" + dead.arn() + "\",\"maxReceiveCount\":5}"));
        }
    }
}
