package io.nucleus.localaws.simulator.estate.sns;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.EstateView;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.paging.Page;
import io.nucleus.localaws.simulator.estate.paging.PageRule;
import io.nucleus.localaws.simulator.estate.paging.Pager;
import io.nucleus.localaws.simulator.estate.paging.Source;
import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sns.model.GetTopicAttributesRequest;
import software.amazon.awssdk.services.sns.model.GetTopicAttributesResponse;
import software.amazon.awssdk.services.sns.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.sns.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.sns.model.ListTopicsRequest;
import software.amazon.awssdk.services.sns.model.ListTopicsResponse;
import software.amazon.awssdk.services.sns.model.Tag;
import software.amazon.awssdk.services.sns.model.Topic;

/** SNS's listing of topics, and what it tells about one. */
public final class SnsOperations {
    /** The types in this package. */
    public static final List<ResourceDefinition> TYPES = List.of(Topics.TYPE);

    private static final int NOT_FOUND = 404;

    private final Estate estate;

    private SnsOperations(Estate estate) {
        this.estate = estate;
    }

    public static void register(OperationRegistry registry, Estate estate) {
        SnsOperations operations = new SnsOperations(estate);
        registry.register(ListTopicsRequest.class, operations::listTopics)
                .register(GetTopicAttributesRequest.class, operations::getTopicAttributes)
                .register(ListTagsForResourceRequest.class, operations::listTags);
    }

    private ListTopicsResponse listTopics(CallContext call, ListTopicsRequest request) {
        EstateView view = estate.view();
        Page<Item> page = Pager.of(call, PageRule.SNS_LIST_TOPICS)
                .page(
                        null,
                        request.nextToken(),
                        Source.of(view, view.cell(call.accountId(), call.region(), Topics.TYPE)));
        return ListTopicsResponse.builder()
                .topics(page.map(
                        item -> Topic.builder().topicArn(item.wire(item.arn())).build()))
                .nextToken(page.nextToken())
                .build();
    }

    private GetTopicAttributesResponse getTopicAttributes(CallContext call, GetTopicAttributesRequest request) {
        Item topic = find(call, request.topicArn())
                .orElseThrow(() -> new SimulatedError("NotFound", NOT_FOUND, "Topic does not exist"));
        return GetTopicAttributesResponse.builder()
                .attributes(Topics.attributes(topic))
                .build();
    }

    private ListTagsForResourceResponse listTags(CallContext call, ListTagsForResourceRequest request) {
        Item topic = find(call, request.resourceArn())
                .orElseThrow(() -> new SimulatedError("ResourceNotFound", NOT_FOUND, "Resource does not exist"));
        return ListTagsForResourceResponse.builder()
                .tags(topic.tags().entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList())
                .build();
    }

    private Optional<Item> find(CallContext call, String arn) {
        if (arn == null || !arn.startsWith("arn:aws:sns:")) {
            throw new SimulatedError("InvalidParameter", 400, "Invalid parameter: TopicArn");
        }
        return estate.view()
                .find(call.accountId(), call.region(), Topics.TYPE, Arns.tail(arn))
                .filter(item -> item.arn().equals(arn));
    }
}
