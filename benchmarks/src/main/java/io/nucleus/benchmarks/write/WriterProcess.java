package io.nucleus.benchmarks.write;

import io.nucleus.benchmarks.PeakMemory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged writer-service as a process of its own, with the memory that it is meant to make do with. */
final class WriterProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final URI root;
    private final HttpClient client = HttpClient.newHttpClient();

    private WriterProcess(Process process, URI root) {
        this.process = process;
        this.root = root;
    }

    static WriterProcess start(Path project, Map<String, String> configuration) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        configuration.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-Dquarkus.http.port=" + port);
        command.add("-jar");
        command.add(project.resolve("writer-service/target/quarkus-app/quarkus-run.jar")
                .toString());
        Path log = project.resolve(".local/log/bench-writer-service.log");
        Files.createDirectories(log.getParent());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        WriterProcess writer = new WriterProcess(process, URI.create("http://127.0.0.1:" + port));
        writer.awaitReady();
        return writer;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("writer-service ended: see .local/log/bench-writer-service.log");
            }
            if (status("/q/health/ready") == 200) {
                return;
            }
            Waiting.pause();
        }
        throw new IllegalStateException("writer-service is not ready after " + PATIENCE);
    }

    private int status(String path) {
        try {
            return client.send(
                            HttpRequest.newBuilder(root.resolve(path)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The sum of a metric over all its labels, or over those that match; 0 if there is none. */
    double metric(String name, String label) throws IOException {
        try {
            return client.send(
                            HttpRequest.newBuilder(root.resolve("/q/metrics"))
                                    // Without exemplars behind the values.
                                    .header("Accept", "text/plain; version=0.0.4")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                    .filter(line -> line.contains(label))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The most memory that the process had. */
    long peakMegabytes() {
        return PeakMemory.megabytes(process.pid());
    }

    /** The time that the process has been running on the machine's cores. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.close();
    }
}
