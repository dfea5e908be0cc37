package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.secretsmanager.model.ListSecretsRequest;

/** Secrets by name. Nothing here answers for their values. */
final class SecretsManagerTypes {
    private static final GenericType SECRET = GenericType.regional(
                    "secretsmanager:secret", ListSecretsRequest.class, "SecretList")
            .id(null, OtherIds.suffixed(IdStyle.name("password", "apikey", "token")))
            .arn("ARN", "secret:{id}")
            .name("Name", "password", "apikey", "token")
            .tags("Tags")
            .created("CreatedDate")
            .part("LastChangedDate", item -> item.changedAt())
            .with("RotationEnabled", false, false, true)
            .part("Description", item -> "Credentials of " + item.name())
            .pages(1, 100, 100)
            .share(4)
            .build();

    static final List<GenericType> ALL = List.of(SECRET);

    private SecretsManagerTypes() {}
}
