package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.DYNAMODB;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** Amazon DynamoDB. */
final class DynamoDbListings {
    private static final Answer ABOUT_A_TABLE = Answer.goneIf("ResourceNotFoundException");

    private DynamoDbListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(tables());
    }

    private static Listing<DynamoDbAsyncClient, TableDescription> tables() {
        return Listing.regional(
                        DYNAMODB,
                        "dynamodb:ListTables",
                        ask -> ask.items(
                                        ask.client()
                                                .listTablesPaginator(r -> r.limit(ask.page(1, 100))
                                                        .overrideConfiguration(ask.account())),
                                        ListTablesResponse::tableNames)
                                .map(name -> TableDescription.builder()
                                        .tableName(name)
                                        .tableArn(ask.place().arn("dynamodb", "table/" + name))
                                        .build()))
                .each(
                        "dynamodb:DescribeTable",
                        (ask, t) -> ask.client()
                                .describeTable(r -> r.tableName(t.tableName()).overrideConfiguration(ask.account())),
                        (draft, r) -> draft.withItem(r.table()),
                        ABOUT_A_TABLE)
                .eachPaged(
                        "dynamodb:ListTagsOfResource",
                        (ask, t) -> ask.pages(
                                token -> ask.client()
                                        .listTagsOfResource(r -> r.resourceArn(t.tableArn())
                                                .nextToken(token)
                                                .overrideConfiguration(ask.account())),
                                ListTagsOfResourceResponse::nextToken),
                        (draft, r) -> draft.withTags(Tags.of(r.tags(), Tag::key, Tag::value)),
                        ABOUT_A_TABLE)
                .yields(ResourceKind.of("dynamodb:table", TableDescription::tableName, TableDescription::tableArn)
                        .name(TableDescription::tableName)
                        .state(TableDescription::tableStatusAsString)
                        .created(TableDescription::creationDateTime)
                        .withoutVolatile("ItemCount", "TableSizeBytes", "IndexSizeBytes", "NumberOfDecreasesToday")
                        .build());
    }
}
