package io.nucleus.localaws.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
    private final List<String> seen = new ArrayList<>();
    private Path file;
    private Progress progress;
    private Progress.Reader reader;

    @BeforeEach
    void begin(@TempDir Path directory) {
        file = directory.resolve("run/progress");
        progress = new Progress(file);
        progress.begin();
        reader = new Progress.Reader(progress);
    }

    @Test
    void eachLineIsReadOnce() {
        progress.say("one");
        assertThat(reader.read(seen::add)).isEqualTo(Progress.State.GOING_ON);
        progress.say("two");
        progress.ready("");
        assertThat(reader.read(seen::add)).isEqualTo(Progress.State.READY);
        assertThat(seen).containsExactly("one", "two");
    }

    @Test
    void halfALineIsLeftForLater() throws Exception {
        Files.writeString(file, "  ha", StandardOpenOption.APPEND);
        assertThat(reader.read(seen::add)).isEqualTo(Progress.State.GOING_ON);
        assertThat(seen).isEmpty();
        Files.writeString(file, "lf\n", StandardOpenOption.APPEND);
        assertThat(reader.read(seen::add)).isEqualTo(Progress.State.GOING_ON);
        assertThat(seen).containsExactly("half");
    }

    @Test
    void aFailureTellsAllItsLines() {
        progress.failed("because\nok\nno");

        assertThat(reader.read(seen::add)).isEqualTo(Progress.State.FAILED);
        assertThat(seen).containsExactly("because", "ok", "no");
    }
}
