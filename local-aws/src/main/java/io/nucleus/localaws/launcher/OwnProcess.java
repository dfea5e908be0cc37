package io.nucleus.localaws.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that a run started. Pids are used again, so one counts only while its command line carries the run's mark.
 *
 * @param name for messages
 * @param pid as written down at its start
 * @param run the run that started it
 */
record OwnProcess(String name, long pid, RunId run) {
    private static final Duration POLL = Duration.ofMillis(2);
    private static final Duration BEGINNING = Duration.ofSeconds(2);

    boolean isAlive() {
        return handle().isPresent();
    }

    /** Asks it to end. */
    void terminate() {
        handle().ifPresent(ProcessHandle::destroy);
    }

    void kill() {
        handle().ifPresent(ProcessHandle::destroyForcibly);
    }

    /** @return whether it has ended */
    boolean await(Duration patience) {
        Optional<ProcessHandle> handle = handle();
        if (handle.isEmpty()) {
            return true;
        }
        try {
            handle.get().onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot wait for " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isOfRun);
    }

    /** While a process begins to run another program, Linux shows no command line for a moment: that is no other's process. */
    private boolean isOfRun(ProcessHandle handle) {
        Instant end = Instant.now().plus(BEGINNING);
        Optional<String> line = handle.info().commandLine();
        while (line.isEmpty() && handle.isAlive() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(POLL.toNanos());
            line = handle.info().commandLine();
        }
        return line.filter(l -> l.contains(run.option())).isPresent();
    }
}
