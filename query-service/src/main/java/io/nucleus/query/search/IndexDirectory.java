package io.nucleus.query.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * Where the index lies on disk. Mapped into memory, which makes deep pages and patterns several times as fast as reading by
 * channels; not in a native image, where that does not work.
 */
final class IndexDirectory implements Closeable {
    private final Path path;
    private final boolean temporary;
    private final Directory lucene;

    private IndexDirectory(Path path, boolean temporary) throws IOException {
        this.path = path;
        this.temporary = temporary;
        this.lucene = isNativeImage() ? new NIOFSDirectory(path) : new MMapDirectory(path);
    }

    /** GraalVM sets the property while it builds an image and in the image itself. */
    private static boolean isNativeImage() {
        return System.getProperty("org.graalvm.nativeimage.imagecode") != null;
    }

    static IndexDirectory at(Path path) throws IOException {
        return new IndexDirectory(Files.createDirectories(path), false);
    }

    /** A new one, removed when it is closed. */
    static IndexDirectory temporary() throws IOException {
        return new IndexDirectory(Files.createTempDirectory("nucleus-query-index-"), true);
    }

    Directory lucene() {
        return lucene;
    }

    @Override
    public void close() throws IOException {
        lucene.close();
        if (temporary) {
            for (Path each : deepestFirst()) {
                Files.deleteIfExists(each);
            }
        }
    }

    private List<Path> deepestFirst() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
