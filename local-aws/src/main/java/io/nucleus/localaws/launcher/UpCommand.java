package io.nucleus.localaws.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts everything in the background and returns when it is ready. */
public final class UpCommand {
    private static final int HEAP_MEGABYTES = 1_024;
    private static final Duration POLL = Duration.ofMillis(100);

    private final RunDirectory directory;
    private final Map<String, String> environment;
    private final Settings settings;
    private final PrintStream out;

    /**
     * @param environment the settings, see {@link Settings}, and what else processes are to inherit
     * @throws LaunchException if a setting means nothing
     */
    public UpCommand(RunDirectory directory, Map<String, String> environment, PrintStream out) {
        this.directory = directory;
        this.environment = Map.copyOf(environment);
        this.settings = Settings.of(environment);
        this.out = out;
    }

    /**
     * Does nothing but say so if it runs.
     *
     * @return whether this call started it
     * @throws LaunchException if it cannot be started; nothing is left running
     */
    public boolean run() {
        if (directory.isLocked()) {
            out.println("It is running: " + directory.origin().orElse("?") + " (make down stops it)");
            return false;
        }
        new DownCommand(directory, out).stopLeftovers();
        checkBuilt();
        long begun = System.nanoTime();
        startOrStop();
        out.printf("Ready in %s: %s%n", Stack.seconds(Duration.ofNanos(System.nanoTime() - begun)), origin());
        return true;
    }

    /** Whoever interrupts a start does not want what it has started. */
    private void startOrStop() {
        DownCommand down = new DownCommand(directory, out);
        Thread interrupted = new Thread(down::stopLeftovers, "interrupted");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            follow(startServer());
        } catch (LaunchException e) {
            down.stopLeftovers();
            throw e;
        } finally {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        }
    }

    private String origin() {
        return "http://localhost:" + settings.gatewayPort();
    }

    private void checkBuilt() {
        for (Service service : Service.values()) {
            Path jar = directory.root().resolve(service.jar());
            if (!Files.exists(jar)) {
                throw new LaunchException(jar + " is missing; build it first (make does it by itself)");
            }
        }
    }

    private OwnProcess startServer() {
        RunId id = RunId.random();
        directory.writeRun(id, origin());
        new Progress(directory.progress()).begin();
        Path log = directory.log("local-aws");
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(command(id))
                    .directory(directory.root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
            long pid = builder.start().pid();
            directory.writePid("local-aws", pid);
            return new OwnProcess("local-aws", pid, id);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start", e);
        }
    }

    private static List<String> command(RunId id) {
        List<String> command = new ArrayList<>(detached());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                id.option(),
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "io.nucleus.localaws.Main",
                "serve",
                id.value()));
        return command;
    }

    /** A session of its own, where the system can give one, so that it outlives the terminal. */
    private static List<String> detached() {
        Path setsid = Path.of("/usr/bin/setsid");
        return Files.isExecutable(setsid) ? List.of(setsid.toString()) : List.of();
    }

    private void follow(OwnProcess server) {
        Progress.Reader progress = new Progress.Reader(new Progress(directory.progress()));
        while (true) {
            boolean alive = server.isAlive();
            Progress.State state = progress.read(line -> out.println("  " + line));
            if (state == Progress.State.READY) {
                return;
            }
            if (state == Progress.State.FAILED || !alive) {
                throw new LaunchException("It did not start; the logs are in "
                        + directory.log("local-aws").getParent());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("interrupted", e);
        }
    }
}
