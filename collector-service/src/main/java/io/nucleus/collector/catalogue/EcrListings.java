package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.ECR;

import java.util.List;
import software.amazon.awssdk.services.ecr.EcrAsyncClient;
import software.amazon.awssdk.services.ecr.model.DescribeRepositoriesRequest;
import software.amazon.awssdk.services.ecr.model.DescribeRepositoriesResponse;
import software.amazon.awssdk.services.ecr.model.Repository;

/** ECR. */
final class EcrListings {
    private EcrListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(repositories());
    }

    private static Listing<EcrAsyncClient, Repository> repositories() {
        return Listing.regional(ECR, "ecr:DescribeRepositories")
                .pages(
                        1,
                        1_000,
                        size -> DescribeRepositoriesRequest.builder().maxResults(size),
                        EcrAsyncClient::describeRepositoriesPaginator,
                        DescribeRepositoriesResponse::repositories)
                .tagsInBulk()
                .yields(ResourceKind.of("ecr:repository", Repository::repositoryName, Repository::repositoryArn)
                        .name(Repository::repositoryName)
                        .created(Repository::createdAt)
                        .build());
    }
}
