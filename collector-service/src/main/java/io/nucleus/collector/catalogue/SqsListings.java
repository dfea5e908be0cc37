package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.SQS;

import java.util.List;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Amazon SQS. Without {@code MaxResults} its listing ends after 1,000 queues and does not say so. */
final class SqsListings {
    private static final Answer ABOUT_A_QUEUE =
            Answer.goneIf("AWS.SimpleQueueService.NonExistentQueue", "QueueDoesNotExist");

    private SqsListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(queues());
    }

    private static Listing<SqsAsyncClient, SqsQueue> queues() {
        return Listing.regional(
                        SQS,
                        "sqs:ListQueues",
                        ask -> ask.items(
                                        ask.client()
                                                .listQueuesPaginator(r -> r.maxResults(ask.page(1, 1_000))
                                                        .overrideConfiguration(ask.account())),
                                        ListQueuesResponse::queueUrls)
                                .map(SqsQueue::at))
                .each(
                        "sqs:GetQueueAttributes",
                        (ask, q) -> ask.client()
                                .getQueueAttributes(r -> r.queueUrl(q.url())
                                        .attributeNames(QueueAttributeName.ALL)
                                        .overrideConfiguration(ask.account())),
                        (draft, r) -> draft.withItem(draft.item().with(r.attributesAsStrings())),
                        ABOUT_A_QUEUE)
                .each(
                        "sqs:ListQueueTags",
                        (ask, q) -> ask.client()
                                .listQueueTags(r -> r.queueUrl(q.url()).overrideConfiguration(ask.account())),
                        (draft, r) -> draft.withTags(r.tags()),
                        ABOUT_A_QUEUE)
                .yields(ResourceKind.of("sqs:queue", SqsQueue::name, (place, q) -> q.arn(place))
                        .name(SqsQueue::name)
                        .created(SqsQueue::createdAt)
                        .members(SqsQueue::members)
                        .withoutVolatile(
                                "ApproximateNumberOfMessages",
                                "ApproximateNumberOfMessagesDelayed",
                                "ApproximateNumberOfMessagesNotVisible")
                        .build());
    }
}
