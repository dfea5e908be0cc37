package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.SECRETS_MANAGER;

import java.util.List;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerAsyncClient;
import software.amazon.awssdk.services.secretsmanager.model.ListSecretsRequest;
import software.amazon.awssdk.services.secretsmanager.model.ListSecretsResponse;
import software.amazon.awssdk.services.secretsmanager.model.SecretListEntry;
import software.amazon.awssdk.services.secretsmanager.model.Tag;

/** Secrets by name, never their values. */
final class SecretsManagerListings {
    private static final String SECRET = ":secret:";

    private SecretsManagerListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(secrets());
    }

    /**
     * With those that wait for their deletion, which are left out unless asked for (Secrets Manager API Reference, ListSecrets). A
     * secret's id has six random characters after the name: a later one of the same name is another.
     */
    private static Listing<SecretsManagerAsyncClient, SecretListEntry> secrets() {
        return Listing.regional(SECRETS_MANAGER, "secretsmanager:ListSecrets")
                .pages(
                        1,
                        100,
                        size -> ListSecretsRequest.builder()
                                .includePlannedDeletion(true)
                                .maxResults(size),
                        SecretsManagerAsyncClient::listSecretsPaginator,
                        ListSecretsResponse::secretList)
                .yields(ResourceKind.<SecretListEntry>of(
                                "secretsmanager:secret", secret -> idIn(secret.arn()), SecretListEntry::arn)
                        .name(SecretListEntry::name)
                        .tags(secret -> Tags.of(secret.tags(), Tag::key, Tag::value))
                        .created(SecretListEntry::createdDate)
                        .withoutVolatile("LastAccessedDate", "SecretVersionsToStages")
                        .build());
    }

    /** The name may have slashes in it. */
    private static String idIn(String arn) {
        return arn.substring(arn.indexOf(SECRET) + SECRET.length());
    }
}
