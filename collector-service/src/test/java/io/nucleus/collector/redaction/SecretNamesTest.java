package io.nucleus.collector.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {
    /** Names of AWS's own model that speak of secrets without being any. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HttpTokens", "SecretArn", "SecretStatus", "KmsKeyId", "KeyName", "ClientToken", "PasswordLastUsed",
                "AccessKeyId", "aws:secretsmanager:owningService", "PublicKey", "TokenEndpoint", "Name", "team", ""
            })
    void namesAboutSecretsAreNone(String name) {
        assertThat(SecretNames.isSecret(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"password", "MasterUserPassword", "api-key", "APIKey", "SECRET_ACCESS_KEY", "pwd", "db.pass"})
    void namesOfSecretsAre(String name) {
        assertThat(SecretNames.isSecret(name)).isTrue();
    }
}
