package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.FIREHOSE;
import static io.nucleus.collector.access.AwsServices.KINESIS;

import java.util.List;
import software.amazon.awssdk.services.firehose.FirehoseAsyncClient;
import software.amazon.awssdk.services.firehose.model.DeliveryStreamDescription;
import software.amazon.awssdk.services.firehose.model.DescribeDeliveryStreamRequest;
import software.amazon.awssdk.services.firehose.model.ListDeliveryStreamsRequest;
import software.amazon.awssdk.services.firehose.model.ListDeliveryStreamsResponse;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.model.ListStreamsRequest;
import software.amazon.awssdk.services.kinesis.model.ListStreamsResponse;
import software.amazon.awssdk.services.kinesis.model.StreamSummary;

/**
 * Kinesis streams and Firehose. Firehose lists names, page after page after the last name; it allows five calls of each operation in a
 * second (Amazon Data Firehose Developer Guide, "Quota"), so that tags are better read in bulk.
 */
final class KinesisListings {
    private KinesisListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(streams(), deliveryStreams());
    }

    private static Listing<KinesisAsyncClient, StreamSummary> streams() {
        return Listing.regional(KINESIS, "kinesis:ListStreams")
                .pages(
                        1,
                        10_000,
                        size -> ListStreamsRequest.builder().limit(size),
                        KinesisAsyncClient::listStreamsPaginator,
                        ListStreamsResponse::streamSummaries)
                .tagsInBulk()
                .yields(ResourceKind.of("kinesis:stream", StreamSummary::streamName, StreamSummary::streamARN)
                        .name(StreamSummary::streamName)
                        .state(StreamSummary::streamStatusAsString)
                        .created(StreamSummary::streamCreationTimestamp)
                        .build());
    }

    private static Listing<FirehoseAsyncClient, DeliveryStreamDescription> deliveryStreams() {
        return Listing.regional(FIREHOSE, "firehose:ListDeliveryStreams")
                .following(
                        1,
                        10_000,
                        (size, last) ->
                                ListDeliveryStreamsRequest.builder().limit(size).exclusiveStartDeliveryStreamName(last),
                        FirehoseAsyncClient::listDeliveryStreams,
                        KinesisListings::lastIfMore,
                        ListDeliveryStreamsResponse::deliveryStreamNames)
                .as((place, name) -> DeliveryStreamDescription.builder()
                        .deliveryStreamName(name)
                        .deliveryStreamARN(place.arn("firehose", "deliverystream/" + name))
                        .build())
                .describe(
                        "firehose:DescribeDeliveryStream",
                        stream ->
                                DescribeDeliveryStreamRequest.builder().deliveryStreamName(stream.deliveryStreamName()),
                        FirehoseAsyncClient::describeDeliveryStream,
                        (stream, found) -> found.deliveryStreamDescription(),
                        Answer.goneIf("ResourceNotFoundException"))
                .tagsInBulk()
                .yields(ResourceKind.of(
                                "firehose:deliverystream",
                                DeliveryStreamDescription::deliveryStreamName,
                                DeliveryStreamDescription::deliveryStreamARN)
                        .name(DeliveryStreamDescription::deliveryStreamName)
                        .state(DeliveryStreamDescription::deliveryStreamStatusAsString)
                        .created(DeliveryStreamDescription::createTimestamp)
                        .withoutVolatile("HasMoreDestinations")
                        .build());
    }

    /** Null on the last page. */
    private static String lastIfMore(ListDeliveryStreamsResponse page) {
        return page.hasMoreDeliveryStreams() && !page.deliveryStreamNames().isEmpty()
                ? page.deliveryStreamNames().getLast()
                : null;
    }
}
