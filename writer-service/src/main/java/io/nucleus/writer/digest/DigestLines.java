package io.nucleus.writer.digest;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.json.InventoryJson;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A digest as gzipped JSON lines: whose it is, and one line for each resource. */
final class DigestLines {
    /** Grows with what the lines say; lines of another one are not read. */
    private static final int FORMAT = 1;

    private static final ObjectMapper JSON = InventoryJson.mapper();
    private static final ObjectWriter WRITER = JSON.writer().withRootValueSeparator("\n");
    private static final ObjectReader READER = JSON.reader();

    private DigestLines() {}

    /** The first line. @param resources how many lines follow */
    @RegisterForReflection
    record Head(int format, String version, Instant verifiedAt, int resources) {}

    static byte[] write(RegionDigest digest) {
        var all = digest.sorted();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SequenceWriter out = WRITER.writeValues(new GZIPOutputStream(bytes))) {
            out.write(new Head(FORMAT, digest.version().value(), digest.verifiedAt(), all.size()));
            out.writeAll(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException if the bytes are no whole digest of this format */
    static RegionDigest read(byte[] bytes) throws IOException {
        try (var in = READER.createParser(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            Head head = JSON.readValue(in, Head.class);
            if (head.format() != FORMAT) {
                throw new IOException("its format is " + head.format() + ", not " + FORMAT);
            }
            MappingIterator<KnownResource> lines = JSON.readValues(in, KnownResource.class);
            var all = lines.readAll();
            if (all.size() != head.resources()) {
                throw new IOException("it has " + all.size() + " resources, not " + head.resources());
            }
            return RegionDigest.of(
                    ScanVersion.parse(head.version()),
                    head.verifiedAt(),
                    Stream.of(all).flatMap(java.util.List::stream));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new IOException("it is no digest", e);
        }
    }
}
