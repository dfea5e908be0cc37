package io.nucleus.writer.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.nucleus.inventory.model.json.InventoryJson;
import io.nucleus.writer.archive.ArchiveDocument.Scope;
import io.nucleus.writer.archive.ArchiveDocument.Written;
import io.nucleus.writer.settlement.Settlement;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Tells what the document beside it must hold, so that an auditor need not take it on trust.
 *
 * @param inventory key of the document in the same bucket
 * @param bytes of the document, compressed
 * @param sha256 of the document as it lies there, in lower-case hexadecimal digits
 * @param resources in the document
 * @param rejected items that were listed and could not be stored
 * @param coverage how far each scope was read
 */
@RegisterForReflection
record ArchiveManifest(
        String accountId,
        String scanId,
        Instant scanStartedAt,
        Instant readAt,
        String inventory,
        long bytes,
        String sha256,
        long resources,
        long rejected,
        List<Scope> coverage) {
    private static final ObjectMapper JSON = InventoryJson.mapper();

    ArchiveManifest {
        coverage = List.copyOf(coverage);
    }

    static ArchiveManifest of(String key, Written written, ArchiveDocument document, Settlement settlement) {
        return new ArchiveManifest(
                settlement.accountId().value(),
                settlement.scanId(),
                settlement.scanStartedAt(),
                document.readAt(),
                key,
                written.bytes(),
                written.sha256(),
                written.resources(),
                written.rejected(),
                document.coverage());
    }

    void write(Path file) throws IOException {
        JSON.writeValue(file.toFile(), this);
    }
}
