package io.nucleus.localaws.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Starts packaged services with the configuration that the embedded AWS asks for. */
final class ServiceLauncher {
    private final RunDirectory directory;
    private final RunId run;
    private final Settings settings;

    ServiceLauncher(RunDirectory directory, RunId run, Settings settings) {
        this.directory = directory;
        this.run = run;
        this.settings = settings;
    }

    /** @param hub where the product keeps its own data */
    ServiceProcess start(Service service, Map<String, String> hub) {
        Path working = directory.workingDirectory(service.module());
        Path log = directory.log(service.module());
        try {
            // Where Quarkus looks for it: below the working directory, before the file in the jar.
            new ServiceConfiguration(settings, hub).write(service, working.resolve("config/application.properties"));
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(command(service))
                    .directory(working.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            prepare(service, builder.environment());
            Process process = builder.start();
            directory.writePid(service.module(), process.pid());
            return new ServiceProcess(service, process, log, settings.address(service));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + service.module(), e);
        }
    }

    private List<String> command(Service service) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                run.option(),
                "-Xmx" + service.heapMegabytes() + "m",
                // A local run is short: compiling more thoroughly would take longer than it saves.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dquarkus.http.port=" + settings.port(service),
                "-jar",
                directory.root().resolve(service.jar()).toString());
    }

    /** Only the collector may have credentials of accounts that are scanned. */
    private void prepare(Service service, Map<String, String> environment) {
        environment.remove("CLASSPATH");
        if (service == Service.COLLECTOR) {
            settings.target().prepare(environment);
        } else {
            environment.keySet().removeIf(name -> name.startsWith("AWS_"));
            environment.put("AWS_EC2_METADATA_DISABLED", "true");
        }
    }
}
