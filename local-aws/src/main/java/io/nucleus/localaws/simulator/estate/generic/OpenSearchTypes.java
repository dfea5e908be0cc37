package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Ids;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.Names;
import java.util.List;
import software.amazon.awssdk.services.opensearch.model.DescribeDomainsRequest;
import software.amazon.awssdk.services.opensearch.model.ListDomainNamesRequest;

/**
 * Amazon OpenSearch Service: domains, some of them on versions of Elasticsearch. They are listed by name, all at once; five are described
 * in one call.
 */
final class OpenSearchTypes {
    /** Names of domains have at most 28 characters. */
    private static final IdStyle DOMAIN_NAME = new IdStyle(item -> Names.brief(item, "es"), Ids::slotOfName);

    private static final GenericType DOMAIN = GenericType.regional(
                    "es:domain", ListDomainNamesRequest.class, "DomainNames")
            .id(null, DOMAIN_NAME)
            .part("DomainName", Item::id)
            .arn("ARN", "domain/{id}")
            .part("EngineType", item -> isElasticsearch(item) ? "Elasticsearch" : "OpenSearch")
            .part("EngineVersion", OpenSearchTypes::version)
            .state("DomainProcessingStatus", "Active", "Modifying", "UpdatingServiceSoftware")
            .described(DescribeDomainsRequest.class, "DomainNames", "DomainStatusList")
            .part("DomainId", item -> item.accountId() + "/" + item.id())
            .with("Created", true)
            .with("Deleted", false)
            .with("ClusterConfig.InstanceType", "t3.small.search", "m5.large.search", "r6g.xlarge.search")
            .with("ClusterConfig.InstanceCount", 1, 2, 3)
            .with("EncryptionAtRestOptions.Enabled", true, true, false)
            .with("NodeToNodeEncryptionOptions.Enabled", true, false)
            .build();

    static final List<GenericType> ALL = List.of(DOMAIN);

    private OpenSearchTypes() {}

    private static boolean isElasticsearch(Item item) {
        return item.fixed().percent("elasticsearch", 40);
    }

    private static String version(Item item) {
        return item.fixed()
                .pick(
                        "version",
                        isElasticsearch(item)
                                ? List.of("Elasticsearch_7.10", "Elasticsearch_6.8", "Elasticsearch_5.6")
                                : List.of("OpenSearch_2.11", "OpenSearch_2.17", "OpenSearch_1.0"));
    }
}
