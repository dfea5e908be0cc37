package io.nucleus.benchmarks.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Watches how large the files of a directory become. */
final class DiskPeak implements AutoCloseable {
    private static final long EVERY_MILLIS = 50;

    private final Path directory;
    private final Thread thread;
    private volatile boolean over;
    private volatile long peak;

    DiskPeak(Path directory) {
        this.directory = directory;
        this.thread = Thread.ofPlatform().daemon().start(this::watch);
    }

    private void watch() {
        try {
            while (!over) {
                peak = Math.max(peak, bytes());
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long bytes() {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.mapToLong(DiskPeak::size).sum();
        } catch (IOException | UncheckedIOException e) {
            // Something has just been removed: the next look tells.
            return 0;
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    long peakMegabytes() {
        return peak >> 20;
    }

    @Override
    public void close() {
        over = true;
        thread.interrupt();
    }
}
