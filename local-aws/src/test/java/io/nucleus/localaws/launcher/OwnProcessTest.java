package io.nucleus.localaws.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnProcessTest {
    private static final RunId RUN = RunId.random();
    private Process process;

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void aProcessWithTheRunsMarkIsStopped() throws Exception {
        process = sleeping(RUN);
        OwnProcess own = new OwnProcess("sleeping", process.pid(), RUN);

        assertThat(own.isAlive()).isTrue();
        own.terminate();
        assertThat(own.await(Duration.ofSeconds(10))).isTrue();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(own.isAlive()).isFalse();
    }

    /** Between being made and running its program a process has no command line; once in some hundred times that was seen. */
    @Test
    void aProcessIsKnownFromItsVeryBeginning() throws Exception {
        for (int i = 0; i < 300; i++) {
            process = sleeping(RUN);

            assertThat(new OwnProcess("sleeping", process.pid(), RUN).isAlive()).isTrue();
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void aProcessThatOnlyHasThePidIsLeftAlone() throws Exception {
        process = sleeping(RunId.random());
        OwnProcess another = new OwnProcess("sleeping", process.pid(), RUN);

        assertThat(another.isAlive()).isFalse();
        another.terminate();
        another.kill();
        assertThat(another.await(Duration.ZERO)).isTrue();
        assertThat(process.waitFor(200, TimeUnit.MILLISECONDS)).isFalse();
    }

    private static Process sleeping(RunId run) throws IOException {
        return new ProcessBuilder("sh", "-c", "read line", run.option()).start();
    }
}
