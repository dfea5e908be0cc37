package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Item;
import java.util.List;
import software.amazon.awssdk.services.codeartifact.model.ListDomainsRequest;
import software.amazon.awssdk.services.codeartifact.model.ListRepositoriesRequest;

/** CodeArtifact. */
final class CodeArtifactTypes {
    private static final GenericType DOMAIN = GenericType.regional(
                    "codeartifact:domain", ListDomainsRequest.class, "domains")
            .id("name", IdStyle.name("packages", "artifacts"))
            .arn("arn", "domain/{id}")
            .state("status", "Active", "Deleted")
            .created("createdTime")
            .part("owner", Item::accountId)
            .pages(1, 1_000, 1_000)
            .build();

    private static final GenericType REPOSITORY = GenericType.regional(
                    "codeartifact:repository", ListRepositoriesRequest.class, "repositories")
            .within(DOMAIN.definition(), "domain")
            .id(null, IdStyle.within(DOMAIN.definition(), "npm", "maven", "pypi"))
            .name("name", "npm", "maven", "pypi")
            .arn("arn", "repository/{id}")
            .created("createdTime")
            .part("domainName", item -> GenericType.Parent.id(item, DOMAIN.definition()))
            .part("domainOwner", Item::accountId)
            .part("administratorAccount", Item::accountId)
            .pages(1, 1_000, 1_000)
            .build();

    static final List<GenericType> ALL = List.of(DOMAIN, REPOSITORY);

    private CodeArtifactTypes() {}
}
