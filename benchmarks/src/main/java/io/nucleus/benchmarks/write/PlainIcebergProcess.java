package io.nucleus.benchmarks.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs {@link PlainIceberg}, which this process cannot even load: it has none of the writer's libraries. */
final class PlainIcebergProcess {
    private static final String MAIN = "io.nucleus.benchmarks.write.PlainIceberg";
    private static final String PREFIX = "nucleus.iceberg.catalog.";

    private PlainIcebergProcess() {}

    /** @return seconds from the first row to the end of the commit */
    static double run(Path root, Map<String, String> configuration, int rows) throws IOException, InterruptedException {
        String libraries;
        try (Stream<Path> jars = Files.list(root.resolve("writer-service/target/quarkus-app/lib/main"))) {
            libraries = jars.map(Path::toString).collect(Collectors.joining(":"));
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                root.resolve("benchmarks/target/classes") + ":" + root.resolve("writer-service/target/classes") + ":"
                        + libraries,
                MAIN,
                String.valueOf(rows)));
        configuration.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                command.add(name.substring(PREFIX.length()).replace("\"", "") + "=" + value);
            }
        });
        Process process = new ProcessBuilder(command)
                .redirectError(
                        root.resolve(".local/log/bench-plain-iceberg.log").toFile())
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("plain Iceberg failed: see .local/log/bench-plain-iceberg.log");
        }
        String last = answer.strip();
        return Double.parseDouble(last.substring(last.lastIndexOf('\n') + 1));
    }
}
