package io.nucleus.export.file;

import io.nucleus.export.order.Specification;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Begins files.
 *
 * @param sheetRows the most rows of a sheet, its heading included
 */
public record ExportFiles(int sheetRows) {
    /** Excel specifications and limits: rows of a worksheet. */
    public static final int MOST_SHEET_ROWS = 1_048_576;

    /** @param directory for temporary files, for this file alone */
    public ExportFile begin(Specification specification, OutputStream output, Path directory) throws IOException {
        return switch (specification.format()) {
            case XLSX -> new WorkbookFile(specification, output, directory, sheetRows);
            case CSV -> new CsvFile(specification.fileColumns(), output);
            case NDJSON -> new NdjsonFile(specification.fileColumns(), output);
        };
    }
}
