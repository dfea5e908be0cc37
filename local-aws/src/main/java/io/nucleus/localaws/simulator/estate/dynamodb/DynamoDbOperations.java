package io.nucleus.localaws.simulator.estate.dynamodb;

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
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** DynamoDB's listing of tables, by name, and what it tells about one. */
public final class DynamoDbOperations {
    /** The types in this package. */
    public static final List<ResourceDefinition> TYPES = List.of(Tables.TYPE);

    private static final String NOT_FOUND = "ResourceNotFoundException";
    private static final int BAD_REQUEST = 400;

    private final Estate estate;

    private DynamoDbOperations(Estate estate) {
        this.estate = estate;
    }

    public static void register(OperationRegistry registry, Estate estate) {
        DynamoDbOperations operations = new DynamoDbOperations(estate);
        registry.register(ListTablesRequest.class, operations::listTables)
                .register(DescribeTableRequest.class, operations::describeTable)
                .register(ListTagsOfResourceRequest.class, operations::listTags);
    }

    /** The page's start is a table's name, which need not exist any more: the listing is in the order of names. */
    private ListTablesResponse listTables(CallContext call, ListTablesRequest request) {
        int size = PageRule.DYNAMODB_LIST_TABLES.size(request.limit());
        String start = request.exclusiveStartTableName() == null ? "" : request.exclusiveStartTableName();
        EstateView view = estate.view();
        List<String> names = view.items(view.cell(call.accountId(), call.region(), Tables.TYPE))
                .map(Item::id)
                .filter(name -> name.compareTo(start) > 0)
                .sorted()
                .limit(size + 1L)
                .toList();
        boolean more = names.size() > size;
        List<String> page = more ? names.subList(0, size) : names;
        return ListTablesResponse.builder()
                .tableNames(page)
                .lastEvaluatedTableName(more ? page.getLast() : null)
                .build();
    }

    private DescribeTableResponse describeTable(CallContext call, DescribeTableRequest request) {
        Item table = estate.view()
                .find(call.accountId(), call.region(), Tables.TYPE, Arns.tail(request.tableName()))
                .orElseThrow(() -> new SimulatedError(
                        NOT_FOUND,
                        BAD_REQUEST,
                        "Requested resource not found: Table: " + request.tableName() + " not found"));
        return DescribeTableResponse.builder().table(Tables.describe(table)).build();
    }

    private ListTagsOfResourceResponse listTags(CallContext call, ListTagsOfResourceRequest request) {
        String arn = SimulatedError.required("resourceArn", request.resourceArn());
        Page<Tag> page = Pager.of(call, PageRule.DYNAMODB_LIST_TAGS, arn)
                .page(null, request.nextToken(), Source.of(tags(table(call, arn))));
        return ListTagsOfResourceResponse.builder()
                .tags(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    /** The wording, its spelling included, is AWS's. */
    private Item table(CallContext call, String arn) {
        return estate.view()
                .find(call.accountId(), call.region(), Tables.TYPE, Arns.tail(arn))
                .filter(item -> item.arn().equals(arn))
                .orElseThrow(() -> new SimulatedError(
                        NOT_FOUND, BAD_REQUEST, "Requested resource not found: ResourcArn: " + arn + " not found"));
    }

    private static List<Tag> tags(Item item) {
        return item.tags().entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }
}
