package io.nucleus.writer.staging;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.nucleus.inventory.model.json.InventoryJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Staged resources as gzipped JSON lines: the same resources make the same bytes. */
public final class StagedLines {
    private static final ObjectMapper JSON = InventoryJson.mapper();
    private static final ObjectWriter WRITER = JSON.writerFor(StagedResource.class);
    private static final ObjectReader READER = JSON.readerFor(StagedResource.class);

    private StagedLines() {}

    public static byte[] write(List<StagedResource> resources) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            for (StagedResource resource : resources) {
                append(resource, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes one line. */
    public static void append(StagedResource resource, OutputStream out) throws IOException {
        out.write(WRITER.writeValueAsBytes(resource));
        out.write('\n');
    }

    public static List<StagedResource> read(byte[] object) {
        try (MappingIterator<StagedResource> lines = open(new GZIPInputStream(new ByteArrayInputStream(object)))) {
            return lines.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines one by one; closing the iterator closes the stream. */
    public static MappingIterator<StagedResource> open(InputStream lines) throws IOException {
        return READER.readValues(lines);
    }
}
