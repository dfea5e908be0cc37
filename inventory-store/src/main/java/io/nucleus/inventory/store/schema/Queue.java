package io.nucleus.inventory.store.schema;

import java.time.Duration;

/**
 * Every queue. Each has a dead-letter queue named {@code {name}-dlq}. All are standard queues; messages carry the account as
 * {@code MessageGroupId} (SQS fair queues).
 */
public enum Queue {
    /** Asks for scans; operators may publish here by hand. */
    SYNC_REQUESTS("sync-requests", Duration.ofSeconds(60)),
    /** One (account, region) each, for a collector. */
    SCAN_COMMANDS("scan-commands", Duration.ofSeconds(60)),
    /** Batches of resources, and reports. */
    RESOURCE_EVENTS("resource-events", Duration.ofSeconds(60)),
    /** Scans whose results can be read. */
    SCAN_COMPLETED("scan-completed", Duration.ofSeconds(60)),
    /** Exports to be made. */
    EXPORT_REQUESTS("export-requests", Duration.ofSeconds(60));

    /** Deliveries before SQS itself moves a message to the dead-letter queue. */
    public static final int MAX_RECEIVES = 10;

    /** How long queues keep messages: SQS's maximum. */
    public static final Duration RETENTION = Duration.ofDays(14);

    private final String suffix;
    private final Duration visibilityTimeout;

    Queue(String suffix, Duration visibilityTimeout) {
        this.suffix = suffix;
        this.visibilityTimeout = visibilityTimeout;
    }

    /** How long a delivered message stays hidden unless its consumer extends it. */
    public Duration visibilityTimeout() {
        return visibilityTimeout;
    }

    /** The queue's name under the deployment's prefix, for instance {@code nucleus-sync-requests}. */
    public String queueName(String prefix) {
        return prefix.isEmpty() ? suffix : prefix + "-" + suffix;
    }

    public String deadLetterQueueName(String prefix) {
        return queueName(prefix) + "-dlq";
    }
}
