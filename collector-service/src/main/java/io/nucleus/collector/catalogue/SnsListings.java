package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.SNS;

import java.util.List;
import software.amazon.awssdk.services.sns.SnsAsyncClient;
import software.amazon.awssdk.services.sns.model.ListTopicsResponse;
import software.amazon.awssdk.services.sns.model.Tag;
import software.amazon.awssdk.services.sns.model.Topic;

/** Amazon SNS. Its pages have 100 topics; there is no choice. */
final class SnsListings {
    private SnsListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(topics());
    }

    private static Listing<SnsAsyncClient, Topic> topics() {
        return Listing.regional(
                        SNS,
                        "sns:ListTopics",
                        ask -> ask.items(
                                ask.client().listTopicsPaginator(r -> r.overrideConfiguration(ask.account())),
                                ListTopicsResponse::topics))
                .each(
                        "sns:ListTagsForResource",
                        (ask, t) -> ask.client()
                                .listTagsForResource(
                                        r -> r.resourceArn(t.topicArn()).overrideConfiguration(ask.account())),
                        (draft, r) -> draft.withTags(Tags.of(r.tags(), Tag::key, Tag::value)),
                        Answer.goneIf("ResourceNotFound", "ResourceNotFoundException", "NotFound"))
                .yields(ResourceKind.of("sns:topic", SnsListings::name, Topic::topicArn)
                        .name(SnsListings::name)
                        .build());
    }

    private static String name(Topic topic) {
        return topic.topicArn().substring(topic.topicArn().lastIndexOf(':') + 1);
    }
}
