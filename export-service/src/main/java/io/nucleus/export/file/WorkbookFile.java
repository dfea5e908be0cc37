package io.nucleus.export.file;

import io.nucleus.export.inventory.ResourceRow;
import io.nucleus.export.order.Column;
import io.nucleus.export.order.Specification;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A workbook. Its rows wait in a temporary directory until all are known, and are written to the output then. One thread makes
 * it from beginning to end: POI is told for each thread where its temporary files go.
 */
final class WorkbookFile implements ExportFile {
    private static final String SHEET = "Resources";
    private static final String CREATOR = "Nucleus Auto-Discovery";

    private final Specification specification;
    private final List<Column> columns;
    private final OutputStream output;
    private final int sheetRows;
    private final SXSSFWorkbook workbook;
    private final Styles styles;
    private final CellText texts = new CellText();
    private final Counts counts = new Counts();
    private SheetWriter sheet;
    private int sheets;
    private long quoted;
    private boolean finished;

    /**
     * @param directory for temporary files, for this file alone
     * @param sheetRows the most rows of a sheet, its heading included
     */
    WorkbookFile(Specification specification, OutputStream output, Path directory, int sheetRows) {
        TempFile.setThreadLocalTempFileCreationStrategy(new In(directory));
        this.specification = specification;
        this.columns = specification.fileColumns();
        this.output = output;
        this.sheetRows = sheetRows;
        this.workbook = new StreamedWorkbook();
        this.styles = Styles.of(workbook);
        this.sheet = nextSheet();
    }

    private record In(Path directory) implements TempFileCreationStrategy {
        @Override
        public File createTempFile(String prefix, String suffix) throws IOException {
            return Files.createTempFile(directory, prefix, suffix).toFile();
        }

        @Override
        public File createTempDirectory(String prefix) throws IOException {
            return Files.createTempDirectory(directory, prefix).toFile();
        }
    }

    private SheetWriter nextSheet() {
        sheets++;
        SheetWriter next = writer(sheets == 1 ? SHEET : SHEET + " " + sheets);
        next.sheet().createFreezePane(0, 1);
        next.styled(styles.heading(), columns.stream().map(Column::heading).toArray(String[]::new));
        return next;
    }

    private SheetWriter writer(String name) {
        return new SheetWriter(workbook.createSheet(name), styles, texts);
    }

    @Override
    public void write(ResourceRow row) throws IOException {
        if (sheet.rows() == sheetRows) {
            endSheet();
            sheet = nextSheet();
        }
        counts.add(row);
        SXSSFRow cells = sheet.next();
        for (int i = 0; i < columns.size(); i++) {
            sheet.cell(cells, i, columns.get(i).value().apply(row));
        }
    }

    private void endSheet() throws IOException {
        SXSSFSheet ended = sheet.sheet();
        ended.setAutoFilter(new CellRangeAddress(0, sheet.rows() - 1, 0, columns.size() - 1));
        ended.flushRows();
        // Last: while columns have properties, POI looks each cell's style up in them, which takes half of the time.
        for (int i = 0; i < columns.size(); i++) {
            ended.setColumnWidth(i, columns.get(i).width() * 256);
        }
        quoted += sheet.quoted();
    }

    @Override
    public void finish(Background background) throws IOException {
        endSheet();
        new SummarySheet(writer(SummarySheet.NAME), styles, counts)
                .write(workbook.getXSSFWorkbook().getSheet(SummarySheet.NAME));
        new AboutSheet(writer(AboutSheet.NAME), styles, background)
                .write(new AboutSheet.Figures(
                        counts.total(),
                        sheets,
                        specification.sortBy() + " " + specification.sortOrder(),
                        texts.replaced(),
                        texts.cut(),
                        quoted));
        var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreator(CREATOR);
        properties.setCreated(Optional.of(Date.from(background.writtenAt())));
        finished = true;
        workbook.write(output);
    }

    @Override
    public void close() {
        try {
            if (!finished) {
                // What is abandoned is flushed all the same: POI would try, too late, and complain.
                sheet.sheet().flushRows();
            }
            workbook.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
        }
    }
}
