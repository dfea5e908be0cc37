package io.nucleus.localaws.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nucleus.localaws.Ports;
import io.nucleus.localaws.embedded.Listen;
import io.nucleus.localaws.simulator.estate.EstateSize;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @Test
    void withoutAnySettingTheUsualPortsServeTheSimulatedOrganization() {
        Settings settings = Settings.of(Map.of());

        assertThat(settings.gatewayPort()).isEqualTo(8080);
        assertThat(settings.awsPorts()).isEqualTo(Ports.USUAL);
        assertThat(settings.address(Service.QUERY)).isEqualTo(URI.create("http://127.0.0.1:8084"));
        assertThat(settings.target())
                .isEqualTo(new Target.Simulated(EstateSize.DEMO, "NucleusAccess-Collector", Optional.empty()));
        assertThat(settings.keep()).isFalse();
        assertThat(settings.listens())
                .extracting(Listen::port)
                .doesNotHaveDuplicates()
                .hasSize(10);
    }

    @Test
    void everythingCanBeChosen() {
        Settings settings = Settings.of(Map.of(
                "NUCLEUS_GATEWAY_PORT", "9000",
                "NUCLEUS_WRITER_PORT", "9003",
                "NUCLEUS_S3_PORT", "9103",
                "NUCLEUS_ESTATE", "5x2000",
                "NUCLEUS_ROLE_NAME", "Reader",
                "NUCLEUS_EXTERNAL_ID", "x1",
                "KEEP", "1"));

        assertThat(settings.gatewayPort()).isEqualTo(9000);
        assertThat(settings.port(Service.WRITER)).isEqualTo(9003);
        assertThat(settings.awsPorts().s3()).isEqualTo(9103);
        assertThat(settings.target())
                .isEqualTo(new Target.Simulated(new EstateSize(5, 2000), "Reader", Optional.of("x1")));
        assertThat(settings.keep()).isTrue();
    }

    @Test
    void anEndpointIsATargetAndNeedsNoSimulator() {
        Settings settings = Settings.of(Map.of("TARGET_ENDPOINT", "http://127.0.0.1:4566"));

        assertThat(settings.target()).isEqualTo(new Target.Endpoint(URI.create("http://127.0.0.1:4566")));
        assertThat(settings.target().configuration(settings))
                .containsExactly(Map.entry("nucleus.target.endpoint", "http://127.0.0.1:4566"));
        assertThat(settings.listens()).extracting(Listen::server).doesNotContain("The simulator");
    }

    @Test
    void realAwsIsATarget() {
        Settings settings = Settings.of(Map.of("TARGET", "aws"));

        assertThat(settings.target()).isEqualTo(new Target.Aws());
        assertThat(settings.target().configuration(settings)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TARGET, gcp",
        "TARGET_ENDPOINT, localhost:4566",
        "TARGET_ENDPOINT, http://a b",
        "NUCLEUS_GATEWAY_PORT, x",
        "NUCLEUS_QUERY_PORT, 70000",
        "NUCLEUS_SQS_PORT, 0",
        "NUCLEUS_ESTATE, huge",
        "KEEP, maybe",
    })
    void aSettingThatMeansNothingIsNamed(String setting, String value) {
        assertThatThrownBy(() -> Settings.of(Map.of(setting, value)))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining(setting);
    }
}
