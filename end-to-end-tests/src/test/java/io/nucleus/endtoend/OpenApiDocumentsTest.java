package io.nucleus.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The web UI's types are made from OpenAPI documents that are checked in beside it, because it is built into the service whose
 * document is not there yet. They must be what the services were built with.
 */
class OpenApiDocumentsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @ParameterizedTest
    @ValueSource(strings = {"query-service", "scheduler-service", "collector-service", "export-service"})
    void theUiKnowsTheServiceAsItIs(String service) throws IOException {
        JsonNode built = read(ROOT.resolve(service).resolve("target/openapi/openapi.json"));
        JsonNode known =
                read(ROOT.resolve("query-service/src/main/webui/openapi").resolve(service + ".json"));

        assertThat(known).as("run make api-types, and check in what it changes").isEqualTo(built);
    }

    private static JsonNode read(Path document) throws IOException {
        return Api.parse(Files.readString(document));
    }
}
