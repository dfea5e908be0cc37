package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.OPENSEARCH;

import java.util.List;
import software.amazon.awssdk.services.opensearch.OpenSearchAsyncClient;
import software.amazon.awssdk.services.opensearch.model.DescribeDomainsRequest;
import software.amazon.awssdk.services.opensearch.model.DescribeDomainsResponse;
import software.amazon.awssdk.services.opensearch.model.DomainStatus;
import software.amazon.awssdk.services.opensearch.model.ListDomainNamesRequest;
import software.amazon.awssdk.services.opensearch.model.ListDomainNamesResponse;

/** Amazon OpenSearch Service: domains of OpenSearch and of Elasticsearch. In ARNs and IAM actions the service is still {@code es}. */
final class OpenSearchListings {
    private OpenSearchListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(domains());
    }

    /** One call describes at most five domains (Amazon OpenSearch Service API Reference, DescribeDomains). */
    private static Listing<OpenSearchAsyncClient, DomainStatus> domains() {
        return Listing.regional(OPENSEARCH, "es:ListDomainNames")
                .whole(
                        () -> ListDomainNamesRequest.builder(),
                        OpenSearchAsyncClient::listDomainNames,
                        ListDomainNamesResponse::domainNames)
                .as((place, domain) -> DomainStatus.builder()
                        .domainName(domain.domainName())
                        .arn(place.arn("es", "domain/" + domain.domainName()))
                        .build())
                .describeAll(
                        "es:DescribeDomains",
                        5,
                        domains -> DescribeDomainsRequest.builder()
                                .domainNames(domains.stream()
                                        .map(DomainStatus::domainName)
                                        .toList()),
                        OpenSearchAsyncClient::describeDomains,
                        DescribeDomainsResponse::domainStatusList,
                        DomainStatus::domainName,
                        Answer.goneIf("ResourceNotFoundException"))
                .tagsInBulk()
                .yields(ResourceKind.of("es:domain", DomainStatus::domainName, DomainStatus::arn)
                        .name(DomainStatus::domainName)
                        .state(DomainStatus::domainProcessingStatusAsString)
                        .withoutVolatile("ChangeProgressDetails", "ModifyingProperties")
                        .build());
    }
}
