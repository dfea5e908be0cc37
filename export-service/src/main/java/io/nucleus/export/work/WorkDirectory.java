package io.nucleus.export.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Where temporary files are: below a directory that all processes of a machine share, one directory for each process, locked as
 * long as it lives, one in it for each export. What killed processes left is removed by whoever starts next.
 */
public final class WorkDirectory implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(WorkDirectory.class);
    private static final String LOCK = ".lock";

    private final Path own;
    private final FileChannel channel;
    private final FileLock lock;

    private WorkDirectory(Path own, FileChannel channel, FileLock lock) {
        this.own = own;
        this.channel = channel;
        this.lock = lock;
    }

    /** Makes this process's directory, and removes those of processes that are gone. */
    public static WorkDirectory open(Path shared) {
        try {
            Files.createDirectories(shared);
            removeLeftovers(shared);
            Path own = Files.createDirectory(shared.resolve("worker-" + UUID.randomUUID()));
            return locked(own);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + shared + " for temporary files", e);
        }
    }

    /** Under another name until it is locked: whoever starts at the same moment would take a lock that is free for a leftover. */
    private static WorkDirectory locked(Path own) throws IOException {
        Path unlocked = own.resolve(LOCK + ".new");
        FileChannel channel = FileChannel.open(unlocked, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileLock lock = channel.lock();
        Files.move(unlocked, own.resolve(LOCK), StandardCopyOption.ATOMIC_MOVE);
        return new WorkDirectory(own, channel, lock);
    }

    private static void removeLeftovers(Path shared) throws IOException {
        try (Stream<Path> all = Files.list(shared)) {
            for (Path each : all.filter(p -> Files.exists(p.resolve(LOCK))).toList()) {
                if (isLeft(each)) {
                    LOG.infof("Removing what a worker left: %s", each);
                    remove(each);
                }
            }
        }
    }

    private static boolean isLeft(Path directory) {
        try (FileChannel channel = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free != null;
        } catch (IOException | java.nio.channels.OverlappingFileLockException e) {
            return false;
        }
    }

    /** An empty directory for one attempt at an export. */
    public Path begin(String exportId) {
        try {
            return Files.createTempDirectory(own, exportId + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many bytes the files in a directory have now. */
    public static long bytes(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.mapToLong(WorkDirectory::size).sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            // It has just been removed.
            return 0;
        }
    }

    /** Removes a directory with all that is in it. */
    public static void remove(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (NoSuchFileException e) {
            // Somebody was quicker.
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf(e, "Temporary files are left in %s until the next start", directory);
        }
    }

    @Override
    public void close() {
        try (channel) {
            lock.release();
        } catch (IOException e) {
            LOG.warn("Cannot release the work directory", e);
        }
        remove(own);
    }
}
