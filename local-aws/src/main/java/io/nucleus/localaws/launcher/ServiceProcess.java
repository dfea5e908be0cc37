package io.nucleus.localaws.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A packaged service as a child of this process. */
final class ServiceProcess {
    private static final int TAIL_BYTES = 16 * 1024;
    private static final int TAIL_LINES = 30;

    private final Service service;
    private final Process process;
    private final Path log;
    private final URI health;
    private final long startedNanos = System.nanoTime();

    ServiceProcess(Service service, Process process, Path log, URI address) {
        this.service = service;
        this.process = process;
        this.log = log;
        this.health = address.resolve("/q/health/ready");
    }

    Service service() {
        return service;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    boolean isReady(HttpJson http) {
        return http.answers(health);
    }

    /** What to tell a person of one that has ended: how, and the end of its log. */
    String obituary() {
        return "%s ended with exit code %d. The end of %s:%n%s"
                .formatted(service.module(), process.exitValue(), log, endOfLog());
    }

    String endOfLog() {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - TAIL_BYTES);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + log, e);
        }
    }

    /** Asks it to end. */
    void terminate() {
        process.destroy();
    }

    /** Waits until it has ended; ends it by force if it has not by then. @return whether it ended by itself */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        return ended;
    }
}
