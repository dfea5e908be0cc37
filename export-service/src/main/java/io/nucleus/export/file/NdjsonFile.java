package io.nucleus.export.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.nucleus.export.inventory.ResourceRow;
import io.nucleus.export.order.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One JSON object a line. */
final class NdjsonFile implements ExportFile {
    private final List<Column> columns;
    private final JsonGenerator json;

    NdjsonFile(List<Column> columns, OutputStream output) throws IOException {
        this.columns = columns;
        this.json = new JsonFactory().createGenerator(output).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
    }

    @Override
    public void write(ResourceRow row) throws IOException {
        json.writeStartObject();
        for (Column column : columns) {
            json.writeFieldName(column.field());
            value(column.value().apply(row));
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void value(Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case Instant at -> json.writeString(at.toString());
            case Map<?, ?> tags -> {
                json.writeStartObject();
                for (Map.Entry<?, ?> tag : new TreeMap<>(tags).entrySet()) {
                    json.writeStringField(
                            tag.getKey().toString(), tag.getValue().toString());
                }
                json.writeEndObject();
            }
            default -> json.writeString(value.toString());
        }
    }

    @Override
    public void finish(Background background) throws IOException {
        json.flush();
    }

    @Override
    public void close() {
        // All that it holds is memory.
    }
}
