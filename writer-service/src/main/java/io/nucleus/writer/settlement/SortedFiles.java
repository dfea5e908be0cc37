package io.nucleus.writer.settlement;

import io.nucleus.inventory.model.ResourceType;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files of lines, one for each resource type and region that has any, so that one after the other they are sorted by both, in whatever
 * order lines come. Few are open at a time, however many there are. Not thread-safe before it is closed.
 */
final class SortedFiles implements Closeable {
    /** A region has lines of a few dozen types, a type that is listed globally of a few dozen regions. */
    static final int MOST_OPEN = 128;

    private static final float LOAD_FACTOR = 0.75f;

    private final Path directory;
    private final String name;
    private final Map<Place, Path> files = new TreeMap<>();
    /** The one that has not been used for longest comes first. */
    private final Map<Place, Writer> open = new LinkedHashMap<>(MOST_OPEN, LOAD_FACTOR, true);

    /** @param name what the files' names begin with */
    SortedFiles(Path directory, String name) {
        this.directory = directory;
        this.name = name;
    }

    private record Place(ResourceType type, String region) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::type).thenComparing(Place::region);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** To append to the file of that type and region, which is made if it is not there. To be used before the next one is asked for. */
    Writer writer(ResourceType type, String region) throws IOException {
        Place place = new Place(type, region);
        Writer out = open.get(place);
        if (out == null) {
            makeRoom();
            out = Files.newBufferedWriter(file(place), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            open.put(place, out);
        }
        return out;
    }

    private void makeRoom() throws IOException {
        if (open.size() >= MOST_OPEN) {
            Iterator<Writer> leastRecent = open.values().iterator();
            Writer out = leastRecent.next();
            leastRecent.remove();
            out.close();
        }
    }

    private Path file(Place place) {
        return files.computeIfAbsent(place, p -> directory.resolve(name + "-" + files.size() + ".jsonl"));
    }

    /** The files in the order of types and, of each, regions; only after {@link #close}. */
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
