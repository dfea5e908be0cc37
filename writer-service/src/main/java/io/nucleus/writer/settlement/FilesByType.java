package io.nucleus.writer.settlement;

import io.nucleus.inventory.model.ResourceType;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Files of lines, one for each resource type that has any. Not thread-safe before it is closed. */
final class FilesByType implements Closeable {
    private final Path directory;
    private final String name;
    private final Map<ResourceType, Path> files = new TreeMap<>();
    private final Map<ResourceType, Writer> open = new TreeMap<>();

    /** @param name what the files' names begin with */
    FilesByType(Path directory, String name) {
        this.directory = directory;
        this.name = name;
    }

    /** To append to the type's file, which is made if it is not there. */
    Writer writer(ResourceType type) throws IOException {
        Writer out = open.get(type);
        if (out == null) {
            Path file = directory.resolve(name + "-" + files.size() + ".jsonl");
            out = Files.newBufferedWriter(file);
            files.put(type, file);
            open.put(type, out);
        }
        return out;
    }

    /** The files in the order of types; only after {@link #close}. */
    List<Path> inOrder() {
        return List.copyOf(files.values());
    }

    /** Ends writing; may be repeated. Closes all, whatever fails: on a full disk each may. */
    @Override
    public void close() throws IOException {
        IOException failed = null;
        for (Writer out : open.values()) {
            try {
                out.close();
            } catch (IOException e) {
                if (failed == null) {
                    failed = e;
                } else {
                    failed.addSuppressed(e);
                }
            }
        }
        open.clear();
        if (failed != null) {
            throw failed;
        }
    }
}
