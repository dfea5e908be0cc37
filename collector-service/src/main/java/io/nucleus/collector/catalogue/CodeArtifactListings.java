package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.CODE_ARTIFACT;

import java.util.List;
import software.amazon.awssdk.services.codeartifact.CodeartifactAsyncClient;
import software.amazon.awssdk.services.codeartifact.model.DomainSummary;
import software.amazon.awssdk.services.codeartifact.model.ListDomainsRequest;
import software.amazon.awssdk.services.codeartifact.model.ListDomainsResponse;
import software.amazon.awssdk.services.codeartifact.model.ListRepositoriesRequest;
import software.amazon.awssdk.services.codeartifact.model.ListRepositoriesResponse;
import software.amazon.awssdk.services.codeartifact.model.RepositorySummary;

/**
 * CodeArtifact. It lists all repositories at once, those of domains that other accounts own included: the account that administers a
 * repository has it.
 */
final class CodeArtifactListings {
    private CodeArtifactListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(domains(), repositories());
    }

    private static Listing<CodeartifactAsyncClient, DomainSummary> domains() {
        return Listing.regional(CODE_ARTIFACT, "codeartifact:ListDomains")
                .pages(
                        1,
                        1_000,
                        size -> ListDomainsRequest.builder().maxResults(size),
                        CodeartifactAsyncClient::listDomainsPaginator,
                        ListDomainsResponse::domains)
                .only((place, domain) -> place.owns(domain.owner()))
                .tagsInBulk()
                .yields(ResourceKind.of("codeartifact:domain", DomainSummary::name, DomainSummary::arn)
                        .name(DomainSummary::name)
                        .state(DomainSummary::statusAsString)
                        .created(DomainSummary::createdTime)
                        .build());
    }

    private static Listing<CodeartifactAsyncClient, RepositorySummary> repositories() {
        return Listing.regional(CODE_ARTIFACT, "codeartifact:ListRepositories")
                .pages(
                        1,
                        1_000,
                        size -> ListRepositoriesRequest.builder().maxResults(size),
                        CodeartifactAsyncClient::listRepositoriesPaginator,
                        ListRepositoriesResponse::repositories)
                .only((place, repository) -> place.owns(repository.administratorAccount()))
                .tagsInBulk()
                .yields(ResourceKind.<RepositorySummary>of(
                                "codeartifact:repository",
                                repository -> ChildIds.of(repository.domainName(), repository.name()),
                                RepositorySummary::arn)
                        .name(RepositorySummary::name)
                        .created(RepositorySummary::createdTime)
                        .build());
    }
}
