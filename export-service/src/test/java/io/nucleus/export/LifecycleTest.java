package io.nucleus.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.WithDefault;
import java.io.File;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The bucket's rule, which deployments take from {@code deploy/}, fits what the service promises. */
class LifecycleTest {
    @Test
    void filesLiveAsLongAsTheirExportsAndAbandonedUploadsDoNot() throws Exception {
        JsonNode rule = rule();

        assertThat(rule.at("/Filter/Prefix").asText()).isEqualTo("exports/");
        assertThat(rule.get("Status").asText()).isEqualTo("Enabled");
        assertThat(rule.at("/Expiration/Days").asInt()).isGreaterThan(retentionDays());
        assertThat(rule.at("/AbortIncompleteMultipartUpload/DaysAfterInitiation")
                        .asInt())
                .isEqualTo(1);
    }

    private static JsonNode rule() throws IOException {
        return new ObjectMapper()
                .readTree(new File("../deploy/exports/lifecycle.json"))
                .at("/Rules/0");
    }

    private static int retentionDays() throws NoSuchMethodException {
        String text = ExportConfig.Files.class
                .getDeclaredMethod("retention")
                .getAnnotation(WithDefault.class)
                .value();
        return Integer.parseInt(text.replace("d", ""));
    }
}
