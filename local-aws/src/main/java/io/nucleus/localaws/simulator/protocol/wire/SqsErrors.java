package io.nucleus.localaws.simulator.protocol.wire;

import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * SQS has two codes for some of its errors: that of its model, and the one from before its move to JSON, which old
 * clients get and new ones find in a header. From the service description {@code sqs/2012-11-05} of botocore 1.29.
 */
final class SqsErrors {
    private static final String PREFIX = "AWS.SimpleQueueService.";
    private static final Map<String, String> QUERY_CODES = Map.ofEntries(
            Map.entry("BatchEntryIdsNotDistinct", PREFIX + "BatchEntryIdsNotDistinct"),
            Map.entry("BatchRequestTooLong", PREFIX + "BatchRequestTooLong"),
            Map.entry("EmptyBatchRequest", PREFIX + "EmptyBatchRequest"),
            Map.entry("InvalidBatchEntryId", PREFIX + "InvalidBatchEntryId"),
            Map.entry("MessageNotInflight", PREFIX + "MessageNotInflight"),
            Map.entry("PurgeQueueInProgress", PREFIX + "PurgeQueueInProgress"),
            Map.entry("QueueDeletedRecently", PREFIX + "QueueDeletedRecently"),
            Map.entry("QueueDoesNotExist", PREFIX + "NonExistentQueue"),
            Map.entry("QueueNameExists", "QueueAlreadyExists"),
            Map.entry("TooManyEntriesInBatchRequest", PREFIX + "TooManyEntriesInBatchRequest"),
            Map.entry("UnsupportedOperation", PREFIX + "UnsupportedOperation"));
    private static final Map<String, String> MODEL_CODES = QUERY_CODES.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private SqsErrors() {}

    static SimulatedError forQuery(SimulatedError error) {
        return withCode(error, queryCode(error.code()));
    }

    static SimulatedError forJson(SimulatedError error) {
        return withCode(error, MODEL_CODES.getOrDefault(error.code(), error.code()));
    }

    static String queryCode(String code) {
        return QUERY_CODES.getOrDefault(code, code);
    }

    private static SimulatedError withCode(SimulatedError error, String code) {
        return code.equals(error.code()) ? error : new SimulatedError(code, error.httpStatus(), error.getMessage());
    }
}
