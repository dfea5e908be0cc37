package io.nucleus.writer.settlement;

import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.writer.region.Reconciliation;
import io.nucleus.writer.region.Reconciliation.Arrived;
import io.nucleus.writer.region.SeenRegion;
import io.nucleus.writer.staging.StagedLines;
import io.nucleus.writer.staging.StagedResource;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All resources that a scan saw in one account, on the local disk: read from S3 once, each ARN once, in the order of type and
 * region. In memory are only the ARNs. Closing it deletes the files. Filling it is not thread-safe; reading it is.
 */
public final class AccountSpool implements Closeable {
    private final Path directory;
    private final SortedFiles stored;
    private final SortedFiles rejected;
    private final Set<ResourceArn> arns = new HashSet<>();
    private final Set<ResourceArn> rejectedArns = new HashSet<>();

    /** @param directory an empty one, which becomes this object's own */
    AccountSpool(Path directory) {
        this.directory = directory;
        this.stored = new SortedFiles(directory, "stored");
        this.rejected = new SortedFiles(directory, "rejected");
    }

    /**
     * Takes in the batches of a region. Of resources that arrived more than once the last one counts.
     *
     * @param batches the last one first
     * @return what arrived, by type
     */
    Map<ResourceType, Arrived> addRegion(Iterator<? extends List<StagedResource>> batches) throws IOException {
        SeenRegion seen = new SeenRegion();
        while (batches.hasNext()) {
            for (StagedResource resource : batches.next().reversed()) {
                add(resource, seen);
            }
        }
        return Reconciliation.arrived(seen);
    }

    private void add(StagedResource staged, SeenRegion seen) throws IOException {
        seen.add(staged);
        if (!arns.add(staged.resourceArn())) {
            return;
        }
        if (staged.isStored()) {
            writer(stored, staged).append(staged.json()).append('\n');
        } else {
            rejectedArns.add(staged.resourceArn());
            StagedLines.append(staged, writer(rejected, staged));
        }
    }

    /** By where it lives, which is not where it was listed if that was global. */
    private static Writer writer(SortedFiles files, StagedResource staged) throws IOException {
        return files.writer(staged.resourceType(), staged.head().region());
    }

    /** Must be called between the last region and the first reading. */
    void finish() throws IOException {
        try (stored;
                rejected) {
            // Nothing but to close both.
        }
    }

    /** Whether {@link #forEach} comes to it. */
    public boolean hasStored(ResourceArn arn) {
        return arns.contains(arn) && !rejectedArns.contains(arn);
    }

    /** How many different ones it saw. */
    public long size() {
        return arns.size();
    }

    /** A file of the caller's below the spool's directory, deleted with it. */
    public Path scratchFile(String name) {
        return directory.resolve(name);
    }

    /** Takes things one by one. */
    @FunctionalInterface
    public interface Reader<T> {
        void take(T next) throws IOException;
    }

    /** Every resource that can be stored, as the JSON of what was observed, in the order of type and region; may be repeated. */
    public void forEach(Reader<String> reader) throws IOException {
        for (Path file : stored.inOrder()) {
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                for (String next = lines.readLine(); next != null; next = lines.readLine()) {
                    reader.take(next);
                }
            }
        }
    }

    /** Every resource that cannot be stored, in the order of type and region; may be repeated. */
    public void forEachRejected(Reader<StagedResource> reader) throws IOException {
        for (Path file : rejected.inOrder()) {
            try (var lines = new StagedLines.Lines(Files.newInputStream(file))) {
                for (StagedResource next = lines.next(); next != null; next = lines.next()) {
                    reader.take(next);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            finish();
        } finally {
            delete(directory);
        }
    }

    /** Removes a spool's directory and all its files. */
    static void delete(Path directory) throws IOException {
        try (var all = Files.list(directory)) {
            for (Path file : all.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
