package io.nucleus.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** What the store asks of DynamoDB. */
class EmbeddedDynamoDbIT {
    private static LocalAws aws;
    private static DynamoDbClient dynamoDb;

    @BeforeAll
    static void start() {
        aws = LocalAws.builder().prefix("it-dynamodb").build().start();
        dynamoDb = aws.access().dynamoDbClient();
    }

    @AfterAll
    static void stop() {
        dynamoDb.close();
        aws.close();
    }

    @Test
    void aConditionalPutRefusesWhatIsThere() {
        putIfAbsent("once", 1);

        assertThatThrownBy(() -> putIfAbsent("once", 2)).isInstanceOf(ConditionalCheckFailedException.class);
        assertThat(versionOf("once")).isEqualTo("1");
    }

    @Test
    void aTransactionHappensWhollyOrNotAtAll() {
        putIfAbsent("second", 1);

        assertThatThrownBy(() -> dynamoDb.transactWriteItems(
                        r -> r.transactItems(i -> i.put(put("first", 1)), i -> i.put(put("second", 2)))))
                .isInstanceOf(TransactionCanceledException.class);
        assertThat(dynamoDb.getItem(r -> r.tableName(aws.table()).key(key("first")))
                        .hasItem())
                .isFalse();
    }

    @Test
    void anIndexIsRead() {
        dynamoDb.putItem(r -> r.tableName(aws.table())
                .item(Map.of(
                        "pk", AttributeValue.fromS("indexed"),
                        "sk", AttributeValue.fromS("x"),
                        "gsi1pk", AttributeValue.fromS("TYPE#INVENTORY#0"),
                        "gsi1sk", AttributeValue.fromS("ec2:instance#eu-west-1#web"))));

        assertThat(dynamoDb.query(r -> r.tableName(aws.table())
                                .indexName("gsi1")
                                .keyConditionExpression("gsi1pk = :p and begins_with(gsi1sk, :s)")
                                .expressionAttributeValues(Map.of(
                                        ":p", AttributeValue.fromS("TYPE#INVENTORY#0"),
                                        ":s", AttributeValue.fromS("ec2:instance#"))))
                        .items())
                .singleElement()
                .satisfies(item -> assertThat(item).containsEntry("pk", AttributeValue.fromS("indexed")));
    }

    private static void putIfAbsent(String pk, int version) {
        Put put = put(pk, version);
        dynamoDb.putItem(
                r -> r.tableName(put.tableName()).item(put.item()).conditionExpression(put.conditionExpression()));
    }

    private static Put put(String pk, int version) {
        return Put.builder()
                .tableName(aws.table())
                .item(Map.of(
                        "pk", AttributeValue.fromS(pk),
                        "sk", AttributeValue.fromS("x"),
                        "version", AttributeValue.fromN(Integer.toString(version))))
                .conditionExpression("attribute_not_exists(pk)")
                .build();
    }

    private static String versionOf(String pk) {
        return dynamoDb.getItem(r -> r.tableName(aws.table()).key(key(pk)))
                .item()
                .get("version")
                .n();
    }

    private static Map<String, AttributeValue> key(String pk) {
        return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS("x"));
    }
}
