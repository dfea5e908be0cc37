package io.nucleus.query.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexOnDiskTest {
    private static final Map<String, String> DATA = Map.of("how far", "so far");

    @TempDir
    Path path;

    private final Estate estate = new Estate(5, 50);

    @BeforeEach
    void write() throws IOException {
        try (Directory directory = new NIOFSDirectory(path);
                InventoryIndex index = InventoryIndex.reopen(directory, 16, 100)) {
            assertThat(index.written()).isEmpty();
            index.fill(estate.resources);
            publish(index);
            index.write(DATA);
            index.apply(List.of(estate.changed(estate.resources.getFirst(), Estate.version(2))));
            index.fill(new Estate(6, 60).resources);
            publish(index);
        }
    }

    private void publish(InventoryIndex index) throws IOException {
        index.publish(ScopeReads.NONE, AccountNames.of(estate.accounts), Estate.NOW);
    }

    @Test
    void whatWasWrittenIsThereAgainAndNothingElse() throws IOException {
        try (Directory directory = new NIOFSDirectory(path);
                InventoryIndex index = InventoryIndex.reopen(directory, 16, 100)) {
            assertThat(index.written()).containsAllEntriesOf(DATA);
            publish(index);
            try (Snapshot snapshot = index.snapshot(Estate.NOW, Duration.ofSeconds(10))) {
                ResourcePage page = snapshot.page(ResourceFilter.NONE, ResourceOrder.DEFAULT, 1, 100);
                Estate withoutReads = new Estate(5, 50);
                withoutReads.coverage.clear();
                assertThat(page.rows())
                        .isEqualTo(new Oracle(estate.resources, withoutReads)
                                .answer(ResourceFilter.NONE, ResourceOrder.DEFAULT));
            }
            assertThat(index.apply(estate.resources)).as("known states").isZero();
            index.clear();
            publish(index);
            assertThat(index.size()).isZero();
            assertThat(index.written()).isEmpty();
        }
    }

    @Test
    void wheneverAFileIsDamagedItBeginsAnew() throws IOException {
        for (Path file : files()) {
            byte[] before = Files.readAllBytes(file);
            byte[] damaged = before.clone();
            damaged[damaged.length / 2] ^= 0x10;
            Map<Path, byte[]> all = contents();
            Files.write(file, damaged);
            try (Directory directory = new NIOFSDirectory(path);
                    InventoryIndex index = InventoryIndex.reopen(directory, 16, 100)) {
                assertThat(index.written()).as("%s", file).isEmpty();
                assertThat(index.size()).isZero();
            }
            restore(all);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> !file.endsWith(IndexWriter.WRITE_LOCK_NAME))
                    .toList();
        }
    }

    private Map<Path, byte[]> contents() throws IOException {
        Map<Path, byte[]> contents = new java.util.HashMap<>();
        for (Path file : files()) {
            contents.put(file, Files.readAllBytes(file));
        }
        return contents;
    }

    private void restore(Map<Path, byte[]> contents) throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }
        for (Map.Entry<Path, byte[]> each : contents.entrySet()) {
            Files.write(each.getKey(), each.getValue());
        }
    }

    @Test
    void anIndexOfAnotherFormIsNotUsed() throws IOException {
        try (Directory directory = new NIOFSDirectory(path);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("form", "0", "how far", "so far").entrySet());
            writer.commit();
        }
        try (Directory directory = new NIOFSDirectory(path);
                InventoryIndex index = InventoryIndex.reopen(directory, 16, 100)) {
            assertThat(index.written()).isEmpty();
        }
    }

    @Test
    void whatAnotherProcessUsesIsLeftAlone() throws IOException {
        try (Directory directory = new NIOFSDirectory(path);
                InventoryIndex index = InventoryIndex.reopen(directory, 16, 100);
                Directory again = new NIOFSDirectory(path)) {
            assertThatThrownBy(() -> InventoryIndex.reopen(again, 16, 100))
                    .isInstanceOf(LockObtainFailedException.class);
            assertThat(index.written()).isNotEmpty();
        }
    }
}
