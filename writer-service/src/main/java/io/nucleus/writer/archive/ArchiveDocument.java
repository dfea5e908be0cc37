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
import io.nucleus.writer.staging.StagedResource;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * What a scan read of an account: {@code {"accountId", "scanId", "scanStartedAt", "readAt", "coverage": [..], "resources": [..],
 * "rejected": [..]}}, gzipped. Resources come in the order of type and region, as they were observed.
 *
 * @param whole whether the scan was to read all of the account, rather than some services or regions
 * @param readAt when the first region began to be read
 * @param coverage how far each scope was read
 */
public record ArchiveDocument(boolean whole, Instant readAt, List<Scope> coverage) {
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

    /**
     * What was written.
     *
     * @param bytes of the file, compressed
     * @param sha256 of the file, in lower-case hexadecimal digits
     */
    record Written(long resources, long rejected, long bytes, String sha256) {}

    /** Writes the document, one resource at a time in memory. */
    Written write(Settlement settlement, AccountSpool spool, Path file) throws IOException {
        MessageDigest digest = sha256();
        long resources;
        long rejected;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest);
                JsonGenerator json = JSON.createGenerator(new GZIPOutputStream(out))) {
            json.writeStartObject();
            json.writeStringField("accountId", settlement.accountId().value());
            json.writeStringField("scanId", settlement.scanId());
            json.writePOJOField("scanStartedAt", settlement.scanStartedAt());
            json.writePOJOField("readAt", readAt);
            json.writePOJOField("coverage", coverage);
            resources = writeArray(json, "resources", spool::forEach, json::writeRawValue);
            rejected = writeArray(json, "rejected", spool::forEachRejected, staged -> writeRejected(json, staged));
            json.writeEndObject();
        }
        return new Written(resources, rejected, Files.size(file), HexFormat.of().formatHex(digest.digest()));
    }

    private interface Source<T> {
        void forEach(AccountSpool.Reader<T> reader) throws IOException;
    }

    private static <T> long writeArray(JsonGenerator json, String name, Source<T> source, AccountSpool.Reader<T> form)
            throws IOException {
        long[] count = new long[1];
        json.writeArrayFieldStart(name);
        source.forEach(next -> {
            form.take(next);
            count[0]++;
        });
        json.writeEndArray();
        return count[0];
    }

    private static void writeRejected(JsonGenerator json, StagedResource staged) throws IOException {
        json.writeStartObject();
        json.writeFieldName("resource");
        json.writeRawValue(staged.json());
        json.writeStringField("rejection", staged.head().rejection());
        json.writeEndObject();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
