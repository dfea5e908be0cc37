package io.nucleus.writer.archive;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.json.InventoryJson;
import io.nucleus.writer.region.ScopeResult;
import io.nucleus.writer.settlement.AccountSpool;
import io.nucleus.writer.settlement.Settlement;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * What a scan read of an account: {@code {"accountId", "scanId", "scanStartedAt", "readAt", "coverage": [..], "resources": [..],
 * "rejected": [..]}}, gzipped. Resources come in the order of type and region, as they were observed.
 *
 * @param readAt when the first region began to be read
 * @param coverage how far each scope was read
 */
public record ArchiveDocument(Instant readAt, List<Scope> coverage) {
    private static final ObjectMapper JSON = InventoryJson.mapper();

    public ArchiveDocument {
        requireNonNull(readAt, "readAt is null");
        coverage = List.copyOf(coverage);
    }

    /** One scope, its region named. */
    @RegisterForReflection
    public record Scope(
            String region,
            ResourceType resourceType,
            CoverageStatus status,
            String reason,
            long listed,
            long stored,
            long rejected) {
        public static Scope of(String region, ScopeResult result) {
            return new Scope(
                    region,
                    result.resourceType(),
                    result.status(),
                    result.reason(),
                    result.listed(),
                    result.stored(),
                    result.rejected());
        }
    }

    /** Writes the document, one resource at a time in memory, and closes the stream. */
    void write(Settlement settlement, AccountSpool spool, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(new GZIPOutputStream(out))) {
            json.writeStartObject();
            json.writeStringField("accountId", settlement.accountId().value());
            json.writeStringField("scanId", settlement.scanId());
            json.writePOJOField("scanStartedAt", settlement.scanStartedAt());
            json.writePOJOField("readAt", readAt);
            json.writePOJOField("coverage", coverage);
            json.writeArrayFieldStart("resources");
            spool.forEach(staged -> {
                if (staged.isStored()) {
                    json.writePOJO(staged.resource());
                }
            });
            json.writeEndArray();
            json.writeArrayFieldStart("rejected");
            spool.forEach(staged -> {
                if (!staged.isStored()) {
                    json.writePOJO(staged);
                }
            });
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
