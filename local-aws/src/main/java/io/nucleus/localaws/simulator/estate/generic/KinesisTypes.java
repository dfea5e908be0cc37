package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.firehose.model.DescribeDeliveryStreamRequest;
import software.amazon.awssdk.services.firehose.model.ListDeliveryStreamsRequest;
import software.amazon.awssdk.services.kinesis.model.ListStreamsRequest;

/** Kinesis streams and Firehose. */
final class KinesisTypes {
    private static final GenericType STREAM = GenericType.regional(
                    "kinesis:stream", ListStreamsRequest.class, "StreamSummaries")
            .id("StreamName", IdStyle.name("clicks", "stream", "events"))
            .arn("StreamARN", "stream/{id}")
            .state("StreamStatus", "ACTIVE", "UPDATING", "CREATING")
            .created("StreamCreationTimestamp")
            .with("StreamModeDetails.StreamMode", "ON_DEMAND", "PROVISIONED")
            .pages(1, 10_000, 100)
            .build();

    private static final GenericType DELIVERY_STREAM = GenericType.regional(
                    "firehose:deliverystream", ListDeliveryStreamsRequest.class, "DeliveryStreamNames")
            .listsIds()
            .id("DeliveryStreamName", IdStyle.name("delivery", "logs-to-s3"))
            .arn("DeliveryStreamARN", "deliverystream/{id}")
            .state("DeliveryStreamStatus", "ACTIVE", "CREATING")
            .created("CreateTimestamp")
            .with("DeliveryStreamType", "DirectPut", "KinesisStreamAsSource")
            .with("VersionId", "1", "4")
            .part("HasMoreDestinations", item -> false)
            .described(DescribeDeliveryStreamRequest.class, "DeliveryStreamName", "DeliveryStreamDescription")
            .pages(1, 10_000, 10)
            .build();

    static final List<GenericType> ALL = List.of(STREAM, DELIVERY_STREAM);

    private KinesisTypes() {}
}
