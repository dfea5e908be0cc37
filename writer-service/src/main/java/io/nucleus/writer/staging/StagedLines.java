package io.nucleus.writer.staging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.nucleus.inventory.model.QuickGzip;
import io.nucleus.inventory.model.json.InventoryJson;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Staged resources as gzipped lines, each the head's JSON, a tab, and the content's JSON: neither text of JSON holds a tab or the end of a
 * line (RFC 8259, section 7: control characters are escaped). The same resources make the same bytes.
 */
public final class StagedLines {
    private static final ObjectWriter WRITER = InventoryJson.mapper().writerFor(StagedResource.Head.class);
    private static final ObjectReader READER = InventoryJson.mapper().readerFor(StagedResource.Head.class);

    private StagedLines() {}

    public static byte[] write(List<StagedResource> resources) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = writer(new QuickGzip(bytes))) {
            for (StagedResource resource : resources) {
                append(resource, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** To write lines with, uncompressed unless the stream compresses. */
    public static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    }

    /** Writes one line. */
    public static void append(StagedResource resource, Writer out) throws IOException {
        out.write(WRITER.writeValueAsString(resource.head()));
        out.write('\t');
        out.write(resource.json());
        out.write('\n');
    }

    public static List<StagedResource> read(byte[] object) {
        try (Lines lines = new Lines(new GZIPInputStream(new ByteArrayInputStream(object)))) {
            List<StagedResource> all = new ArrayList<>();
            for (StagedResource next = lines.next(); next != null; next = lines.next()) {
                all.add(next);
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads one line after the other. */
    public static final class Lines implements Closeable {
        private final BufferedReader lines;

        /** @param in uncompressed, closed with this object */
        public Lines(InputStream in) {
            lines = new BufferedReader(new InputStreamReader(in, UTF_8));
        }

        /** @return null after the last one */
        public StagedResource next() throws IOException {
            String line = lines.readLine();
            return line == null ? null : parse(line);
        }

        private static StagedResource parse(String line) throws JsonProcessingException {
            int tab = line.indexOf('\t');
            if (tab < 0) {
                throw new IllegalStateException("a staged line has no content");
            }
            return new StagedResource(READER.readValue(line.substring(0, tab)), line.substring(tab + 1));
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
