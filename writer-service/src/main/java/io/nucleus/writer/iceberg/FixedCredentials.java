package io.nucleus.writer.iceberg;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Gives Iceberg's clients fixed credentials, where the hub's clients have them: an embedded AWS. Loaded by name. */
@RegisterForReflection
public final class FixedCredentials implements AwsCredentialsProvider {
    static final String ACCESS_KEY_ID = "access-key-id";
    static final String SECRET_ACCESS_KEY = "secret-access-key";

    private final AwsCredentials credentials;

    private FixedCredentials(AwsCredentials credentials) {
        this.credentials = credentials;
    }

    /** Called by Iceberg with the properties below {@code client.credentials-provider}. */
    public static FixedCredentials create(Map<String, String> properties) {
        return new FixedCredentials(AwsBasicCredentials.create(
                requireNonNull(properties.get(ACCESS_KEY_ID), "access-key-id is null"),
                requireNonNull(properties.get(SECRET_ACCESS_KEY), "secret-access-key is null")));
    }

    @Override
    public AwsCredentials resolveCredentials() {
        return credentials;
    }

    @Override
    public String toString() {
        return "FixedCredentials[" + credentials.accessKeyId() + "]";
    }
}
