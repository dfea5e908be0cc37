package io.nucleus.localaws.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.localaws.simulator.identity.HubKeys;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetTest {
    private static final Map<String, String> MACHINE = Map.of(
            "AWS_ACCESS_KEY_ID", "mine",
            "AWS_SECRET_ACCESS_KEY", "mine",
            "AWS_SESSION_TOKEN", "mine",
            "AWS_PROFILE", "mine",
            "AWS_ENDPOINT_URL_STS", "http://mine",
            "PATH", "/bin");

    @Test
    void theSimulatedOrganizationIsReachedWithItsOwnKeyOnly() {
        Map<String, String> environment = new HashMap<>(MACHINE);
        Settings.of(Map.of()).target().prepare(environment);

        assertThat(environment)
                .containsEntry("AWS_ACCESS_KEY_ID", HubKeys.DEFAULT.accessKeyId())
                .containsEntry("AWS_SECRET_ACCESS_KEY", HubKeys.DEFAULT.secretAccessKey())
                .containsEntry("PATH", "/bin")
                .doesNotContainValue("mine")
                .doesNotContainKey("AWS_ENDPOINT_URL_STS");
    }

    @Test
    void realAwsIsReachedWithTheMachinesCredentials() {
        Map<String, String> environment = new HashMap<>(MACHINE);
        Settings.of(Map.of("TARGET", "aws")).target().prepare(environment);

        assertThat(environment).isEqualTo(MACHINE);
    }
}
