package io.nucleus.writer.iceberg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogPropertiesTest {
    private static Map<String, String> of(Map<String, String> configured, Map<String, String> configuration) {
        return CatalogProperties.of(configured, "acme", name -> Optional.ofNullable(configuration.get(name)));
    }

    @Test
    void withoutConfigurationItIsTheDeploymentsOwn() {
        assertThat(of(Map.of(), Map.of()))
                .containsEntry("catalog-impl", "org.apache.iceberg.aws.dynamodb.DynamoDbCatalog")
                .containsEntry("dynamodb.table-name", "acme-iceberg-catalog")
                .containsEntry("warehouse", "s3://acme-warehouse/iceberg")
                .doesNotContainKeys("client.credentials-provider", "s3.endpoint");
    }

    @Test
    void configurationWins() {
        assertThat(of(Map.of("type", "rest", "uri", "https://example.com", "warehouse", "w"), Map.of()))
                .containsEntry("type", "rest")
                .containsEntry("warehouse", "w")
                .doesNotContainKeys("catalog-impl", "dynamodb.table-name");
    }

    @Test
    void whoChoosesClientsGetsThem() {
        String factory = "s3.client-factory-impl";
        assertThat(of(Map.of(), Map.of())).containsEntry(factory, CatalogS3.class.getName());
        assertThat(of(Map.of("http-client.type", "urlconnection"), Map.of())).containsKey(factory);
        assertThat(of(Map.of("http-client.proxy-endpoint", "http://proxy"), Map.of()))
                .doesNotContainKey(factory);
        assertThat(of(Map.of("client.factory", "theirs"), Map.of())).doesNotContainKey(factory);
        assertThat(of(Map.of(factory, "theirs"), Map.of())).containsEntry(factory, "theirs");
    }

    @Test
    void icebergReachesWhatTheHubReaches() {
        Map<String, String> properties = of(
                Map.of(),
                Map.of(
                        "quarkus.dynamodb.endpoint-override", "http://127.0.0.1:1",
                        "quarkus.s3.endpoint-override", "http://127.0.0.1:2",
                        "quarkus.s3.path-style-access", "true",
                        "quarkus.dynamodb.aws.region", "us-east-1",
                        "quarkus.dynamodb.aws.credentials.static-provider.access-key-id", "id",
                        "quarkus.dynamodb.aws.credentials.static-provider.secret-access-key", "secret"));
        assertThat(properties)
                .containsEntry("dynamodb.endpoint", "http://127.0.0.1:1")
                .containsEntry("s3.endpoint", "http://127.0.0.1:2")
                .containsEntry("client.region", "us-east-1")
                .containsEntry("client.credentials-provider", FixedCredentials.class.getName());
    }
}
