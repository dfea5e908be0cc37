package io.nucleus.localaws.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * The embedded AWS, the simulator and the gateway without the services, in the foreground: for services that something else
 * starts, containers for instance.
 */
public final class AwsCommand {
    /** The environment variable that names the directory for the services' configuration, {@code {service}.properties} each. */
    public static final String CONFIGURATION_SETTING = "NUCLEUS_CONFIGURATION_DIRECTORY";

    private final RunDirectory directory;
    private final Settings settings;
    private final Path configurations;
    private final PrintStream out;

    /** @throws LaunchException if a setting means nothing */
    public AwsCommand(RunDirectory directory, Map<String, String> environment, PrintStream out) {
        this.directory = directory;
        this.settings = Settings.of(environment);
        this.configurations = Path.of(environment.getOrDefault(
                CONFIGURATION_SETTING,
                directory.root().resolve(".local/configuration").toString()));
        this.out = out;
    }

    /** Returns when the process is told to end. */
    public void run() {
        Stack stack = new Stack(settings, directory, RunId.random(), out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        write(new ServiceConfiguration(settings, stack.startBackdrop()));
        out.println("ready; the services' configuration is in " + configurations);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(ServiceConfiguration configuration) {
        for (Service service : Service.values()) {
            try {
                configuration.write(service, configurations.resolve(service.module() + ".properties"));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write the configuration of " + service.module(), e);
            }
        }
    }
}
