package io.nucleus.localaws;

import io.nucleus.localaws.embedded.PortTakenException;
import io.nucleus.localaws.launcher.AwsCommand;
import io.nucleus.localaws.launcher.DemoCommand;
import io.nucleus.localaws.launcher.DownCommand;
import io.nucleus.localaws.launcher.LaunchException;
import io.nucleus.localaws.launcher.RunDirectory;
import io.nucleus.localaws.launcher.ServeCommand;
import io.nucleus.localaws.launcher.Settings;
import io.nucleus.localaws.launcher.UpCommand;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The launcher behind make: {@code up}, {@code down} or {@code demo}, run from the project's root; {@code aws} is for containers.
 */
public final class Main {
    /** Held here, since the logging framework holds loggers weakly and would forget their levels. */
    private static final Logger ROOT = Logger.getLogger("");

    private Main() {}

    public static void main(String[] arguments) {
        ROOT.setLevel(Level.WARNING);
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        RunDirectory directory = new RunDirectory(Path.of("").toAbsolutePath());
        String command = arguments.length == 0 ? "" : arguments[0];
        try {
            switch (command) {
                case "up" -> new UpCommand(directory, System.getenv(), System.out).run();
                case "down" -> new DownCommand(directory, System.out).run();
                case "demo" -> new DemoCommand(directory, System.getenv(), System.out).run();
                case "aws" -> new AwsCommand(directory, System.getenv(), System.out).run();
                case "serve" -> {
                    return ServeCommand.run(directory, arguments[1], Settings.of(System.getenv()));
                }
                default -> throw new LaunchException("Say up, down, demo or aws.");
            }
            return 0;
        } catch (LaunchException | PortTakenException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
