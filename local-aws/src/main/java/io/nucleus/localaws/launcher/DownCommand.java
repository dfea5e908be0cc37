package io.nucleus.localaws.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Stops what a run started, and nothing else. */
public final class DownCommand {
    /** Longer than the run itself needs to stop its services. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration LEFTOVER_PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final String SERVER = "local-aws";

    private final RunDirectory directory;
    private final PrintStream out;

    public DownCommand(RunDirectory directory, PrintStream out) {
        this.directory = directory;
        this.out = out;
    }

    /** @throws LaunchException if something could not be stopped */
    public void run() {
        List<OwnProcess> alive = alive();
        if (alive.isEmpty()) {
            out.println("Nothing is running.");
            return;
        }
        out.println("Stopping "
                + String.join(", ", alive.stream().map(OwnProcess::name).toList()));
        alive.stream().filter(p -> p.name().equals(SERVER)).forEach(server -> stop(server, PATIENCE));
        stopLeftovers();
        out.println("Stopped.");
    }

    /** Stops what an earlier run left behind, should its own server have died. */
    void stopLeftovers() {
        List<OwnProcess> leftovers = alive();
        leftovers.forEach(OwnProcess::terminate);
        leftovers.forEach(p -> stop(p, LEFTOVER_PATIENCE));
        List<OwnProcess> immortal = alive();
        if (!immortal.isEmpty()) {
            throw new LaunchException("Cannot stop " + immortal);
        }
        awaitUnlocked();
        directory.deletePids();
    }

    /** The system forgets a process's command line, by which it is known, a moment before it takes its lock back. */
    private void awaitUnlocked() {
        long begun = System.nanoTime();
        while (directory.isLocked()) {
            if (System.nanoTime() - begun > LEFTOVER_PATIENCE.toNanos()) {
                throw new LaunchException("Something that is not of this run holds " + directory.root());
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

    private void stop(OwnProcess process, Duration patience) {
        process.terminate();
        if (!process.await(patience)) {
            out.println("  " + process.name() + " does not end; killing it");
            process.kill();
            process.await(LEFTOVER_PATIENCE);
        }
    }

    private List<OwnProcess> alive() {
        return directory.processes().stream().filter(OwnProcess::isAlive).toList();
    }
}
