package io.nucleus.writer.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nucleus.writer.rig.Estate;
import io.nucleus.writer.staging.StagedResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AccountSpoolsTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.now().minus(Duration.ofDays(2)));

    @TempDir
    private Path parent;

    private Path left(String name, FileTime time) throws IOException {
        Path directory = Files.createDirectory(parent.resolve(name));
        Files.writeString(directory.resolve("file"), "left");
        Files.setLastModifiedTime(directory, time);
        return directory;
    }

    @Test
    void whatAKilledProcessLeftIsRemoved() throws IOException {
        Path old = left("nucleus-spool-1", LONG_AGO);
        Path ofAnother = left("nucleus-spool-2", FileTime.from(Instant.now()));
        Path somethingElse = left("other", LONG_AGO);

        new AccountSpools(null, Optional.of(parent)).spool(List.of()).spool().close();

        assertThat(old).doesNotExist();
        assertThat(ofAnother).exists();
        assertThat(somethingElse).exists();
        assertThat(parent)
                .isDirectoryNotContaining(
                        p -> Files.isDirectory(p) && !p.equals(ofAnother) && !p.equals(somethingElse));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsFreed() throws IOException {
        Path directory = Files.createDirectory(parent.resolve("spool"));
        Files.createSymbolicLink(directory.resolve("stored-0.jsonl"), Path.of("/dev/full"));
        List<StagedResource> two = List.of(
                Estate.staged(Estate.instance("eu-west-1", 1, "running"), null),
                Estate.staged(Estate.vpc("eu-west-1", 1, false), null));
        AccountSpool spool = new AccountSpool(directory);
        spool.addRegion(Stream.of(two).iterator());

        assertThatThrownBy(spool::close).isInstanceOf(IOException.class);

        assertThat(directory).doesNotExist();
    }
}
