package io.nucleus.export.file;

import io.nucleus.export.inventory.ResourceRow;
import io.nucleus.export.order.Column;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * CSV as RFC 4180 has it, in UTF-8 with a byte order mark, without which Excel takes it for another encoding. A text that a
 * spreadsheet would run as a formula gets an apostrophe before it.
 */
final class CsvFile implements ExportFile {
    private static final String END = "\r\n";

    private final List<Column> columns;
    private final Writer out;

    CsvFile(List<Column> columns, OutputStream output) throws IOException {
        this.columns = columns;
        this.out = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), 1 << 16);
        out.write('\uFEFF');
        boolean first = true;
        for (Column column : columns) {
            separate(first);
            field(column.field());
            first = false;
        }
        out.write(END);
    }

    @Override
    public void write(ResourceRow row) throws IOException {
        boolean first = true;
        for (Column column : columns) {
            separate(first);
            field(text(column.value().apply(row)));
            first = false;
        }
        out.write(END);
    }

    private void separate(boolean first) throws IOException {
        if (!first) {
            out.write(',');
        }
    }

    @SuppressWarnings("unchecked")
    static String text(Object value) {
        return switch (value) {
            case null -> "";
            case Instant at -> at.toString();
            case Map<?, ?> tags -> CellText.tags((Map<String, String>) tags);
            default -> value.toString();
        };
    }

    private void field(String text) throws IOException {
        String safe = CellText.looksLikeFormula(text) ? "'" + text : text;
        if (!needsQuotes(safe)) {
            out.write(safe);
            return;
        }
        out.write('"');
        out.write(safe.replace("\"", "\"\""));
        out.write('"');
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == ',' || c == '\r' || c == '\n' || c == ';' || c == '\t') {
                return true;
            }
        }
        return !text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ');
    }

    @Override
    public void finish(Background background) throws IOException {
        out.flush();
    }

    @Override
    public void close() {
        // All that it holds is memory.
    }
}
