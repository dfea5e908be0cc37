package io.nucleus.writer.staging;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.writer.rig.Estate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StagedLinesTest {
    private final List<StagedResource> resources = List.of(
            Estate.staged(Estate.instance("eu-west-1", 1, "running"), null),
            Estate.staged(Estate.vpc("eu-west-1", 2, true), "too large"));

    @Test
    void linesComeBackAsTheyWere() {
        assertThat(StagedLines.read(StagedLines.write(resources))).isEqualTo(resources);
        assertThat(StagedLines.read(StagedLines.write(List.of()))).isEmpty();
    }

    @Test
    void theSameResourcesMakeTheSameBytes() {
        assertThat(StagedLines.write(resources)).isEqualTo(StagedLines.write(List.copyOf(resources)));
    }

    @Test
    void theKeyOfABatchSaysWhoseItIs() {
        AttemptRef attempt = new AttemptRef(ScanVersion.of("S", 7), Estate.ACCOUNT, "eu-west-1");
        assertThat(attempt.stagingKey(3)).isEqualTo("staging/S/111122223333/eu-west-1/7/3.json.gz");
    }
}
