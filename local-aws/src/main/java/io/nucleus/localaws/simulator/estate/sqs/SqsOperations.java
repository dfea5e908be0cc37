package io.nucleus.localaws.simulator.estate.sqs;

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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.ListQueueTagsRequest;
import software.amazon.awssdk.services.sqs.model.ListQueueTagsResponse;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** SQS's listing of queues, and what it tells about one. */
public final class SqsOperations {
    /** The types in this package. */
    public static final List<ResourceDefinition> TYPES = List.of(Queues.TYPE);

    private static final int BAD_REQUEST = 400;
    private static final Set<String> KNOWN = Set.copyOf(QueueAttributeName.knownValues().stream()
            .map(QueueAttributeName::toString)
            .toList());

    private final Estate estate;

    private SqsOperations(Estate estate) {
        this.estate = estate;
    }

    public static void register(OperationRegistry registry, Estate estate) {
        SqsOperations operations = new SqsOperations(estate);
        registry.register(ListQueuesRequest.class, operations::listQueues)
                .register(GetQueueAttributesRequest.class, operations::getQueueAttributes)
                .register(ListQueueTagsRequest.class, operations::listQueueTags);
    }

    /** A caller that sets no MaxResults gets the first 1,000 queues and is not told that there are more. */
    private ListQueuesResponse listQueues(CallContext call, ListQueuesRequest request) {
        EstateView view = estate.view();
        String prefix = request.queueNamePrefix() == null ? "" : request.queueNamePrefix();
        Source<Item> queues = Source.of(view, view.cell(call.accountId(), call.region(), Queues.TYPE))
                .filter(item -> item.id().startsWith(prefix));
        Page<Item> page = Pager.of(call, PageRule.SQS_LIST_QUEUES, prefix)
                .page(request.maxResults(), request.nextToken(), queues);
        return ListQueuesResponse.builder()
                .queueUrls(page.map(Queues::url))
                .nextToken(request.maxResults() == null ? null : page.nextToken())
                .build();
    }

    private GetQueueAttributesResponse getQueueAttributes(CallContext call, GetQueueAttributesRequest request) {
        Map<String, String> attributes = Queues.attributes(find(call, request.queueUrl()));
        List<String> wanted = request.attributeNamesAsStrings();
        wanted.stream().filter(name -> !KNOWN.contains(name)).findFirst().ifPresent(name -> {
            throw new SimulatedError("InvalidAttributeName", BAD_REQUEST, "Unknown Attribute " + name + ".");
        });
        Map<String, String> answer = new TreeMap<>(attributes);
        if (!wanted.contains("All")) {
            answer.keySet().retainAll(Set.copyOf(wanted));
        }
        return GetQueueAttributesResponse.builder()
                .attributesWithStrings(answer)
                .build();
    }

    private ListQueueTagsResponse listQueueTags(CallContext call, ListQueueTagsRequest request) {
        return ListQueueTagsResponse.builder()
                .tags(find(call, request.queueUrl()).tags())
                .build();
    }

    /** Only the path of the URL counts: clients are free in how they reach the service. */
    private Item find(CallContext call, String url) {
        String suffix = "/" + call.accountId() + "/";
        if (url == null || !url.contains(suffix)) {
            throw notFound();
        }
        return estate.view()
                .find(call.accountId(), call.region(), Queues.TYPE, Arns.tail(url))
                .orElseThrow(SqsOperations::notFound);
    }

    private static SimulatedError notFound() {
        return new SimulatedError("QueueDoesNotExist", BAD_REQUEST, "The specified queue does not exist.");
    }
}
