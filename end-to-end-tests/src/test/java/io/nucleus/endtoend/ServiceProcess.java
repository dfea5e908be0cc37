package io.nucleus.endtoend;

import io.nucleus.localaws.embedded.Listen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A packaged service as a process of its own, as it runs in production. */
final class ServiceProcess implements AutoCloseable {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final Path LOGS = Path.of("target", "end-to-end").toAbsolutePath();

    private final String name;
    private final int port;
    private final Path log;
    private final Process process;

    private ServiceProcess(String name, int port, Path log, Process process) {
        this.name = name;
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts a service; it is not ready yet.
     *
     * @param service its module
     * @param name tells replicas and scenarios apart
     */
    static ServiceProcess start(
            String service, String name, Map<String, String> configuration, Map<String, String> environment) {
        int port = Listen.anyFree();
        Path log = LOGS.resolve(name + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dquarkus.http.port=" + port));
        configuration.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-jar");
        command.add(ROOT.resolve(service)
                .resolve("target/quarkus-app/quarkus-run.jar")
                .toString());
        try {
            Files.createDirectories(LOGS);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(LOGS.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            // Whatever happens to the test, no process is left.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new ServiceProcess(name, port, log, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** @throws IllegalStateException with the end of its log if it has died */
    boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " ended with " + process.exitValue() + ":\n" + endOfLog());
        }
        try {
            return new Api(address()).get("/q/health/ready").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Ends it as a failing machine would: at once, in the middle of whatever it does. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public void close() {
        process.destroy();
        if (!await()) {
            process.destroyForcibly();
        }
    }

    private boolean await() {
        try {
            return process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
