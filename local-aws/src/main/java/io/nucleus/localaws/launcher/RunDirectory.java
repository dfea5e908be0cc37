package io.nucleus.localaws.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a run keeps what it is, below {@code .local}: its data, its logs, its processes. Whether something runs is told by
 * a lock that the operating system takes back when the process ends, however it ends.
 *
 * @param root the project's
 */
public record RunDirectory(Path root) {
    private static final String PID = ".pid";

    /** What a run holds while it lives. */
    interface Lock extends AutoCloseable {
        @Override
        void close();
    }

    Path aws() {
        return root.resolve(".local/aws");
    }

    /** The search index of the data in {@link #aws}. */
    Path index() {
        return root.resolve(".local/index");
    }

    Path log(String name) {
        return root.resolve(".local/log/" + name + ".log");
    }

    /** Where the lines of progress of a start are. */
    Path progress() {
        return run().resolve("progress");
    }

    /** Where a process of the run has its configuration and may leave files. */
    Path workingDirectory(String name) {
        return run().resolve(name);
    }

    private Path run() {
        return root.resolve(".local/run");
    }

    /** Takes the lock; empty if a run has it. */
    Optional<Lock> lock() {
        try {
            Files.createDirectories(run());
            FileChannel channel =
                    FileChannel.open(run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(() -> close(channel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a run is alive. */
    boolean isLocked() {
        Optional<Lock> lock = lock();
        lock.ifPresent(Lock::close);
        return lock.isEmpty();
    }

    /** The last run. */
    Optional<RunId> runId() {
        return read(run().resolve("id")).map(RunId::new);
    }

    /** Where the run is reached. */
    Optional<String> origin() {
        return read(run().resolve("origin"));
    }

    void writeRun(RunId id, String origin) {
        write(run().resolve("id"), id.value());
        write(run().resolve("origin"), origin);
    }

    void writePid(String name, long pid) {
        write(run().resolve(name + PID), Long.toString(pid));
    }

    /** The processes that the last run started, whether or not they live. */
    List<OwnProcess> processes() {
        Optional<RunId> id = runId();
        if (id.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(run())) {
            return files.filter(f -> f.getFileName().toString().endsWith(PID))
                    .sorted()
                    .map(f -> new OwnProcess(name(f), Long.parseLong(read(f).orElseThrow()), id.get()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path pidFile) {
        String file = pidFile.getFileName().toString();
        return file.substring(0, file.length() - PID.length());
    }

    void deletePids() {
        processes().forEach(p -> delete(run().resolve(p.name() + PID)));
    }

    /** Forgets the data of earlier runs. */
    void deleteData() {
        deleteTree(aws());
        deleteTree(index());
    }

    static void deleteTree(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(RunDirectory::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
