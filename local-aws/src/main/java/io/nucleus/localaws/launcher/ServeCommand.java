package io.nucleus.localaws.launcher;

import io.nucleus.localaws.embedded.PortTakenException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jboss.logging.Logger;

/** The process in the background that a run consists of; it lives until it is told to end, or its start fails. */
public final class ServeCommand {
    private static final Logger LOG = Logger.getLogger(ServeCommand.class);

    private final RunDirectory directory;
    private final RunId run;
    private final Settings settings;
    private final Progress progress;

    ServeCommand(RunDirectory directory, RunId run, Settings settings) {
        this.directory = directory;
        this.run = run;
        this.settings = settings;
        this.progress = new Progress(directory.progress());
    }

    /** @return the exit code */
    public static int run(RunDirectory directory, String runId, Settings settings) {
        return new ServeCommand(directory, new RunId(runId), settings).serve();
    }

    private int serve() {
        Optional<RunDirectory.Lock> lock = directory.lock();
        if (lock.isEmpty()) {
            progress.failed("another run has begun");
            return 1;
        }
        Stack stack = new Stack(settings, directory, run, progress::say);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        boolean started = start(stack);
        if (started) {
            watch(stack);
        }
        // Exiting runs the hook, which closes the stack; the lock goes with the process.
        return started ? 0 : 1;
    }

    private boolean start(Stack stack) {
        try {
            stack.start();
            progress.ready("");
            return true;
        } catch (LaunchException | PortTakenException e) {
            progress.failed(e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            progress.failed("interrupted");
            return false;
        } catch (RuntimeException e) {
            LOG.error("The start failed", e);
            progress.failed(e + "; " + directory.log("local-aws") + " says more");
            return false;
        }
    }

    /** A service that ends later is not started again: its log is what a developer wants, and the gateway names it. */
    private static void watch(Stack stack) {
        try {
            LOG.error(stack.awaitDeath().obituary());
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
