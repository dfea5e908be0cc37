package io.nucleus.writer.settlement;

import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.writer.region.Reconciliation;
import io.nucleus.writer.region.Reconciliation.Arrived;
import io.nucleus.writer.region.SeenRegion;
import io.nucleus.writer.staging.StagedLines;
import io.nucleus.writer.staging.StagedResource;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All resources that a scan saw in one account, on the local disk: read from S3 once, each ARN once, in the order of type and
 * region. In memory are only the ARNs. Closing it deletes the files. Not thread-safe.
 */
public final class AccountSpool implements Closeable {
    private final Path directory;
    private final Map<ResourceType, Path> files = new TreeMap<>();
    private final Map<ResourceType, Writer> open = new TreeMap<>();
    private final Set<ResourceArn> arns = new HashSet<>();

    /** @param directory an empty one, which becomes this object's own */
    AccountSpool(Path directory) {
        this.directory = directory;
    }

    /**
     * Takes in the batches of a region. Of resources that arrived more than once the last one counts.
     *
     * @param batches the last one first
     * @return what arrived, by type
     */
    Map<ResourceType, Arrived> addRegion(Iterator<? extends Collection<StagedResource>> batches) throws IOException {
        SeenRegion seen = new SeenRegion();
        while (batches.hasNext()) {
            var resources = new java.util.ArrayList<>(batches.next());
            Collections.reverse(resources);
            for (StagedResource resource : resources) {
                add(resource, seen);
            }
        }
        return Reconciliation.arrived(seen);
    }

    private void add(StagedResource staged, SeenRegion seen) throws IOException {
        seen.add(staged);
        if (arns.add(staged.resourceArn())) {
            StagedLines.append(staged, file(staged.resourceType()));
        }
    }

    private Writer file(ResourceType type) throws IOException {
        Writer out = open.get(type);
        if (out == null) {
            Path path = directory.resolve(files.size() + ".jsonl");
            files.put(type, path);
            out = StagedLines.writer(Files.newOutputStream(path));
            open.put(type, out);
        }
        return out;
    }

    /** Must be called between the last region and the first reading. */
    void finish() throws IOException {
        for (Writer out : open.values()) {
            out.close();
        }
        open.clear();
    }

    /** Whether the scan saw it, storable or not. */
    public boolean has(ResourceArn arn) {
        return arns.contains(arn);
    }

    /** How many different ones it saw. */
    public long size() {
        return arns.size();
    }

    /** A file of the caller's below the spool's directory, deleted with it. */
    public Path scratchFile(String name) {
        return directory.resolve(name);
    }

    /** Takes resources one by one. */
    @FunctionalInterface
    public interface Reader {
        void take(StagedResource resource) throws IOException;
    }

    /** Every resource in the order of type and region; may be repeated. */
    public void forEach(Reader reader) throws IOException {
        for (Path file : files.values()) {
            try (var lines = new StagedLines.Lines(Files.newInputStream(file))) {
                for (StagedResource next = lines.next(); next != null; next = lines.next()) {
                    reader.take(next);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        finish();
        try (var all = Files.list(directory)) {
            for (Path file : all.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
