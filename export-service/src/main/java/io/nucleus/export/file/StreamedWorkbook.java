package io.nucleus.export.file;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * POI's streaming workbook with other choices of compression: rows wait on disk compressed, quickly, to a tenth of their
 * size; the finished file is compressed less hard than POI does, which costs a few percent of size and saves a third of the time.
 */
final class StreamedWorkbook extends SXSSFWorkbook {
    /** Rows kept in memory before they go to disk. */
    private static final int WINDOW = 100;

    private static final int FILE_LEVEL = 3;
    private static final int BUFFER_BYTES = 1 << 16;

    static {
        // No fonts are needed, since no column is sized by its content; without this POI asks AWT for some.
        System.setProperty("org.apache.poi.ss.ignoreMissingFontSystem", "true");
    }

    private final List<CompressedRows> sheets = new ArrayList<>();

    StreamedWorkbook() {
        super(null, WINDOW, false, false);
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        CompressedRows rows = new CompressedRows();
        sheets.add(rows);
        return rows;
    }

    /** Without Zip64 unless a sheet needs it: not every reader of streams can read that. */
    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        setZip64Mode(sheets.stream().anyMatch(CompressedRows::isHuge) ? Zip64Mode.Always : Zip64Mode.AsNeeded);
        ZipArchiveOutputStream zip = super.createArchiveOutputStream(out);
        zip.setLevel(FILE_LEVEL);
        return zip;
    }

    private static final class CompressedRows extends SheetDataWriter {
        /** Of a zip entry without Zip64, less than what a sheet has beside its rows. */
        private static final long MOST_BYTES = 0xFFFF_FFFFL - (64 << 20);

        /** Set while the super class is being made: an initializer would come too late and clear it. */
        private QuickGzip compressed;

        CompressedRows() throws IOException {
            super();
        }

        @Override
        protected OutputStream decorateOutputStream(FileOutputStream out) throws IOException {
            compressed = new QuickGzip(out);
            return compressed;
        }

        /**
         * What POI does, without making a text of each character, which is where it spends most of its time. Characters that XML
         * cannot hold do not come here: {@link CellText} has replaced them.
         */
        @Override
        protected void outputEscapedString(String text) throws IOException {
            if (text == null) {
                return;
            }
            int written = 0;
            for (int i = 0; i < text.length(); i++) {
                String escape = escape(text.charAt(i));
                if (escape != null) {
                    _out.write(text, written, i - written);
                    _out.write(escape);
                    written = i + 1;
                }
            }
            _out.write(text, written, text.length() - written);
        }

        private static String escape(char c) {
            return switch (c) {
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '&' -> "&amp;";
                case '"' -> "&quot;";
                case '\t' -> "&#x9;";
                case '\n' -> "&#xa;";
                case '\r' -> "&#xd;";
                default -> null;
            };
        }

        boolean isHuge() {
            return compressed.plainBytes > MOST_BYTES;
        }

        @Override
        protected InputStream decorateInputStream(FileInputStream in) throws IOException {
            return new GZIPInputStream(in, BUFFER_BYTES);
        }
    }

    private static final class QuickGzip extends GZIPOutputStream {
        private long plainBytes;

        QuickGzip(OutputStream out) throws IOException {
            super(out, BUFFER_BYTES);
            def.setLevel(Deflater.BEST_SPEED);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
            super.write(bytes, offset, length);
            plainBytes += length;
        }
    }
}
