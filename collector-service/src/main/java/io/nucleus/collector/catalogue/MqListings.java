package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.MQ;

import java.util.List;
import software.amazon.awssdk.services.mq.MqAsyncClient;
import software.amazon.awssdk.services.mq.model.DescribeBrokerRequest;
import software.amazon.awssdk.services.mq.model.DescribeBrokerResponse;
import software.amazon.awssdk.services.mq.model.ListBrokersRequest;
import software.amazon.awssdk.services.mq.model.ListBrokersResponse;

/** Amazon MQ. The listing leaves out the version of the engine, which the description has. */
final class MqListings {
    private MqListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(brokers());
    }

    private static Listing<MqAsyncClient, DescribeBrokerResponse> brokers() {
        return Listing.regional(MQ, "mq:ListBrokers")
                .pages(
                        5,
                        100,
                        size -> ListBrokersRequest.builder().maxResults(size),
                        MqAsyncClient::listBrokersPaginator,
                        ListBrokersResponse::brokerSummaries)
                .as((place, listed) -> DescribeBrokerResponse.builder()
                        .brokerArn(listed.brokerArn())
                        .brokerId(listed.brokerId())
                        .brokerName(listed.brokerName())
                        .brokerState(listed.brokerStateAsString())
                        .created(listed.created())
                        .deploymentMode(listed.deploymentModeAsString())
                        .engineType(listed.engineTypeAsString())
                        .hostInstanceType(listed.hostInstanceType())
                        .build())
                .describe(
                        "mq:DescribeBroker",
                        broker -> DescribeBrokerRequest.builder().brokerId(broker.brokerId()),
                        MqAsyncClient::describeBroker,
                        (broker, found) -> found,
                        Answer.goneIf("NotFoundException"))
                .yields(ResourceKind.of(
                                "mq:broker", DescribeBrokerResponse::brokerId, DescribeBrokerResponse::brokerArn)
                        .name(DescribeBrokerResponse::brokerName)
                        .state(DescribeBrokerResponse::brokerStateAsString)
                        .tags(DescribeBrokerResponse::tags)
                        .created(DescribeBrokerResponse::created)
                        .build());
    }
}
