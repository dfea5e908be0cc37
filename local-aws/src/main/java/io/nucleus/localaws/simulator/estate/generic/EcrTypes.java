package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Item;
import java.util.List;
import software.amazon.awssdk.services.ecr.model.DescribeRepositoriesRequest;

/** ECR. */
final class EcrTypes {
    private static final GenericType REPOSITORY = GenericType.regional(
                    "ecr:repository", DescribeRepositoriesRequest.class, "repositories")
            .id("repositoryName", IdStyle.name("services/", List.of("api", "worker", "web")))
            .arn("repositoryArn", "repository/{id}")
            .created("createdAt")
            .part("registryId", Item::accountId)
            .part(
                    "repositoryUri",
                    item -> "%s.dkr.ecr.%s.amazonaws.com/%s".formatted(item.accountId(), item.region(), item.id()))
            .with("imageTagMutability", "MUTABLE", "IMMUTABLE")
            .with("imageScanningConfiguration.scanOnPush", true, false)
            .with("encryptionConfiguration.encryptionType", "AES256", "KMS")
            .pages(1, 1_000, 100)
            .share(2)
            .build();

    static final List<GenericType> ALL = List.of(REPOSITORY);

    private EcrTypes() {}
}
