package io.nucleus.collector.catalogue;

import static java.util.Objects.requireNonNull;

import io.nucleus.collector.access.Place;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A queue: SQS itself has no model for one.
 *
 * @param attributes by SQS's names; empty until they have been read
 */
record SqsQueue(String url, Map<String, String> attributes) {
    private static final String ARN = "QueueArn";
    private static final String CREATED = "CreatedTimestamp";

    SqsQueue {
        requireNonNull(url, "url is null");
        attributes = Map.copyOf(attributes);
    }

    static SqsQueue at(String url) {
        return new SqsQueue(url, Map.of());
    }

    SqsQueue with(Map<String, String> read) {
        return new SqsQueue(url, read);
    }

    String name() {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    String arn(Place place) {
        return attributes.getOrDefault(ARN, place.arn("sqs", name()));
    }

    /** Epoch seconds (SQS API Reference, "GetQueueAttributes"). */
    Instant createdAt() {
        String seconds = attributes.get(CREATED);
        return seconds == null ? null : Instant.ofEpochSecond(Long.parseLong(seconds));
    }

    Map<String, String> members() {
        Map<String, String> members = new TreeMap<>(attributes);
        members.put("QueueUrl", url);
        return members;
    }
}
