package io.nucleus.writer.iceberg;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** How Iceberg's properties, whose names have dots and dashes, are given to the service. */
class CatalogSettingsTest {
    private static final int PRIORITY = 200;
    private static final int FILE = 260;
    private static final int ENVIRONMENT = 300;

    private static Map<String, String> read(String file, Map<String, String> environment) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> properties = new HashMap<>();
        lines.stringPropertyNames().forEach(name -> properties.put(name, lines.getProperty(name)));
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(IcebergConfig.class)
                .withConverter(Duration.class, PRIORITY, new DurationConverter())
                .withSources(new PropertiesConfigSource(properties, "file", FILE))
                .withSources(new EnvConfigSource(environment, ENVIRONMENT))
                .build()
                .getConfigMapping(IcebergConfig.class)
                .catalog();
    }

    @Test
    void aFileGivesNamesWithDotsAndDashesInQuotes() {
        assertThat(read("""
                        nucleus.iceberg.catalog.type=rest
                        nucleus.iceberg.catalog."rest.auth.sigv4.delegate-auth-type"=none
                        nucleus.iceberg.catalog."rest.signing-name"=s3tables
                        """, Map.of()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "type", "rest",
                        "rest.auth.sigv4.delegate-auth-type", "none",
                        "rest.signing-name", "s3tables"));
    }

    @Test
    void anEnvironmentVariableGivesANameWithoutDashes() {
        assertThat(read(
                        "",
                        Map.of(
                                "NUCLEUS_ICEBERG_CATALOG_TYPE", "jdbc",
                                "NUCLEUS_ICEBERG_CATALOG_JDBC_PASSWORD", "secret",
                                "NUCLEUS_ICEBERG_CATALOG_REST_SIGNING_NAME", "s3tables")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "type", "jdbc",
                        "jdbc.password", "secret",
                        "rest.signing.name", "s3tables"));
    }

    @Test
    void aSecretStaysOutOfTheFile() {
        assertThat(read(
                        "nucleus.iceberg.catalog.\"jdbc.password\"=${CATALOG_PASSWORD}",
                        Map.of("CATALOG_PASSWORD", "secret")))
                .containsExactlyInAnyOrderEntriesOf(Map.of("jdbc.password", "secret"));
    }
}
