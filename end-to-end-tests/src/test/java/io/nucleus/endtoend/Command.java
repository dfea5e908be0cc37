package io.nucleus.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs that are not ours, run as a person would run them. */
final class Command {
    private static final long PATIENCE_MINUTES = 20;

    private Command() {}

    /** What a program printed, errors included, and its exit status. */
    record Result(int status, String output) {}

    static Result run(Map<String, String> environment, List<String> command) {
        try {
            Path output = Files.createTempFile("command", ".out");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " does not end:\n" + Files.readString(output));
            }
            String text = Files.readString(output);
            Files.delete(output);
            return new Result(process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The AWS CLI: the distribution's own if there is one. */
    static String aws() {
        return Stream.of("/usr/bin/aws", "/usr/local/bin/aws")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElse("aws");
    }
}
