package io.nucleus.collector.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents that follow from the catalogue are as it is now; with {@code -Dnucleus.catalogue.write=true} they are written. */
class CatalogueDocumentsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path ACCOUNTS = ROOT.resolve("deploy/accounts");

    @Test
    void theDocumentsAreAsTheCatalogueIs() throws IOException {
        Map<String, String> documents = CatalogueDocuments.all();
        if (Boolean.getBoolean("nucleus.catalogue.write")) {
            write(documents);
        }

        for (Map.Entry<String, String> document : documents.entrySet()) {
            assertThat(ROOT.resolve(document.getKey()))
                    .as("run `make catalogue`")
                    .exists()
                    .content()
                    .isEqualTo(document.getValue());
        }
        assertThat(policies())
                .as("none is left over")
                .hasSameSizeAs(documents.keySet().stream()
                        .filter(path -> path.contains("/policy-"))
                        .toList());
    }

    private static void write(Map<String, String> documents) throws IOException {
        Files.createDirectories(ACCOUNTS);
        for (Path policy : policies()) {
            Files.delete(policy);
        }
        for (Map.Entry<String, String> document : documents.entrySet()) {
            Files.writeString(ROOT.resolve(document.getKey()), document.getValue());
        }
    }

    private static List<Path> policies() throws IOException {
        try (Stream<Path> files = Files.list(ACCOUNTS)) {
            return files.filter(file -> file.getFileName().toString().startsWith("policy-"))
                    .toList();
        }
    }
}
