package io.nucleus.query.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;

/** What an earlier run left on disk. */
final class IndexOnDisk {
    private static final String FORM = "form";

    private IndexOnDisk() {}

    /**
     * Reads all of it, so that what the disk has damaged is found now and not by some search.
     *
     * @return what was written beside it
     * @throws IOException if there is none, it is damaged, or of another form
     */
    static Map<String, String> check(Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Map<String, String> data = reader.getIndexCommit().getUserData();
            if (!String.valueOf(ResourceDocument.FORM).equals(data.get(FORM))) {
                throw new IOException("the index has another form, " + data.get(FORM));
            }
            for (LeafReaderContext segment : reader.leaves()) {
                segment.reader().checkIntegrity();
            }
            return Map.copyOf(data);
        }
    }

    static Map<String, String> withForm(Map<String, String> data) {
        Map<String, String> all = new HashMap<>(data);
        all.put(FORM, String.valueOf(ResourceDocument.FORM));
        return all;
    }

    static boolean isEmpty(Directory directory) throws IOException {
        return files(directory).isEmpty();
    }

    static void remove(Directory directory) throws IOException {
        for (String file : files(directory)) {
            directory.deleteFile(file);
        }
    }

    private static List<String> files(Directory directory) throws IOException {
        return Arrays.stream(directory.listAll())
                .filter(file -> !file.equals(IndexWriter.WRITE_LOCK_NAME))
                .toList();
    }
}
