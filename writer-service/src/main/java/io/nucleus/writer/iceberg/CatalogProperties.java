package io.nucleus.writer.iceberg;

import io.nucleus.inventory.store.schema.Bucket;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.iceberg.aws.AwsProperties;
import org.apache.iceberg.aws.HttpClientProperties;
import org.apache.iceberg.aws.s3.S3FileIOProperties;

/**
 * The properties with which the catalog is opened: the deployment's own, unless configuration says otherwise. Where the hub's
 * clients are given an endpoint, a region or fixed credentials, Iceberg's clients get the same.
 */
final class CatalogProperties {
    private static final String CATALOG_IMPL = "catalog-impl";
    private static final String CREDENTIALS = "client.credentials-provider";
    private static final String QUARKUS_KEYS = ".aws.credentials.static-provider.";

    /** The only HTTP client of the SDK that both the service and a native image have. */
    private static final Map.Entry<String, String> HTTP_CLIENT =
            Map.entry(HttpClientProperties.CLIENT_TYPE, HttpClientProperties.CLIENT_TYPE_URLCONNECTION);

    private CatalogProperties() {}

    /**
     * @param configured Iceberg's properties as configured; they win
     * @param prefix of the deployment's bucket and table names
     * @param configuration the service's configuration by name
     */
    static Map<String, String> of(
            Map<String, String> configured, String prefix, Function<String, Optional<String>> configuration) {
        Map<String, String> properties = new HashMap<>();
        properties.put("io-impl", "org.apache.iceberg.aws.s3.S3FileIO");
        properties.put("warehouse", "s3://" + Bucket.WAREHOUSE.bucketName(prefix) + "/iceberg");
        properties.put(HTTP_CLIENT.getKey(), HTTP_CLIENT.getValue());
        if (!configured.containsKey("type")) {
            properties.put(CATALOG_IMPL, "org.apache.iceberg.aws.dynamodb.DynamoDbCatalog");
            properties.put("dynamodb.table-name", prefix + "-iceberg-catalog");
        }
        if (configured.entrySet().stream().noneMatch(CatalogProperties::choosesClient)) {
            properties.put(S3FileIOProperties.CLIENT_FACTORY, CatalogS3.class.getName());
        }
        likeHub(properties, configuration);
        properties.putAll(configured);
        return properties;
    }

    /** Whether somebody wants another S3 client than {@link CatalogS3}. */
    private static boolean choosesClient(Map.Entry<String, String> property) {
        String name = property.getKey();
        return name.equals(S3FileIOProperties.CLIENT_FACTORY)
                || name.equals(AwsProperties.CLIENT_FACTORY)
                || (name.startsWith("http-client.") && !property.equals(HTTP_CLIENT));
    }

    private static void likeHub(Map<String, String> properties, Function<String, Optional<String>> configuration) {
        configuration
                .apply("quarkus.dynamodb.endpoint-override")
                .ifPresent(e -> properties.put("dynamodb.endpoint", e));
        configuration.apply("quarkus.s3.endpoint-override").ifPresent(e -> properties.put("s3.endpoint", e));
        configuration.apply("quarkus.s3.path-style-access").ifPresent(p -> properties.put("s3.path-style-access", p));
        configuration.apply("quarkus.dynamodb.aws.region").ifPresent(r -> properties.put("client.region", r));
        Optional<String> id = configuration.apply("quarkus.dynamodb" + QUARKUS_KEYS + "access-key-id");
        Optional<String> secret = configuration.apply("quarkus.dynamodb" + QUARKUS_KEYS + "secret-access-key");
        if (id.isPresent() && secret.isPresent()) {
            properties.put(CREDENTIALS, FixedCredentials.class.getName());
            properties.put(CREDENTIALS + "." + FixedCredentials.ACCESS_KEY_ID, id.get());
            properties.put(CREDENTIALS + "." + FixedCredentials.SECRET_ACCESS_KEY, secret.get());
        }
    }
}
