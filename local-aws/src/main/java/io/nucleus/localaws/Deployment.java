package io.nucleus.localaws;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.store.schema.Bucket;
import java.util.Map;
import java.util.TreeMap;

/**
 * One set of table, queues and buckets on the embedded servers. Tests that share the servers have one each.
 *
 * @param prefix begins the names of queues and buckets
 * @param table the table's name
 * @param access the servers
 */
public record Deployment(String prefix, String table, HubAccess access) {
    /** What the product is called where nobody chose a prefix. */
    public static final String DEFAULT_PREFIX = "nucleus";

    public Deployment {
        requireNonNull(prefix, "prefix is null");
        requireNonNull(table, "table is null");
        requireNonNull(access, "access is null");
    }

    /** The table of a prefix: {@code nucleus-app-app-table} for {@value #DEFAULT_PREFIX}. */
    static String tableOf(String prefix) {
        return prefix + "-app-app-table";
    }

    /**
     * What a service must be told to use these: Quarkus's and the product's own configuration properties, in order of their
     * names. Keys of the Iceberg catalog that have dots are quoted, as keys of maps must be.
     */
    public Map<String, String> serviceConfiguration() {
        Map<String, String> configuration = new TreeMap<>();
        configuration.put("nucleus.hub.prefix", prefix);
        configuration.put("nucleus.hub.table", table);
        configuration.putAll(client("dynamodb", access.dynamoDb().toString()));
        configuration.putAll(client("sqs", access.sqs().toString()));
        configuration.putAll(client("s3", access.s3().toString()));
        configuration.put("quarkus.s3.path-style-access", "true");
        icebergCatalog().forEach((key, value) -> configuration.put("nucleus.iceberg.catalog." + quoted(key), value));
        return configuration;
    }

    /** Iceberg's own properties of a catalog in the embedded DynamoDB whose files are in the embedded S3. */
    public Map<String, String> icebergCatalog() {
        return Map.ofEntries(
                Map.entry("catalog-impl", "org.apache.iceberg.aws.dynamodb.DynamoDbCatalog"),
                Map.entry("warehouse", "s3://" + Bucket.WAREHOUSE.bucketName(prefix) + "/iceberg"),
                Map.entry("io-impl", "org.apache.iceberg.aws.s3.S3FileIO"),
                Map.entry("dynamodb.table-name", prefix + "-iceberg-catalog"),
                Map.entry("dynamodb.endpoint", access.dynamoDb().toString()),
                Map.entry("s3.endpoint", access.s3().toString()),
                Map.entry("s3.path-style-access", "true"),
                Map.entry("s3.access-key-id", HubAccess.ACCESS_KEY_ID),
                Map.entry("s3.secret-access-key", HubAccess.SECRET_ACCESS_KEY),
                Map.entry("client.region", HubAccess.REGION),
                Map.entry("http-client.type", "urlconnection"));
    }

    private static Map<String, String> client(String service, String endpoint) {
        String prefix = "quarkus." + service + ".";
        return Map.of(
                prefix + "endpoint-override", endpoint,
                prefix + "aws.region", HubAccess.REGION,
                prefix + "aws.credentials.type", "static",
                prefix + "aws.credentials.static-provider.access-key-id", HubAccess.ACCESS_KEY_ID,
                prefix + "aws.credentials.static-provider.secret-access-key", HubAccess.SECRET_ACCESS_KEY);
    }

    private static String quoted(String key) {
        return key.contains(".") ? '"' + key + '"' : key;
    }
}
