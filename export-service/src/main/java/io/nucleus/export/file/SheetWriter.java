package io.nucleus.export.file;

import java.time.Instant;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Writes a sheet from top to bottom. */
final class SheetWriter {
    private static final double MILLIS_A_DAY = 86_400_000.0;
    /** Excel's day of 1970-01-01. */
    private static final double EPOCH_DAY = 25_569.0;

    private final SXSSFSheet sheet;
    private final Styles styles;
    private final CellText texts;
    private int rows;
    private long quoted;

    SheetWriter(SXSSFSheet sheet, Styles styles, CellText texts) {
        this.sheet = sheet;
        this.styles = styles;
        this.texts = texts;
    }

    SXSSFSheet sheet() {
        return sheet;
    }

    /** Rows written. */
    int rows() {
        return rows;
    }

    /** Texts that look like formulas. */
    long quoted() {
        return quoted;
    }

    void skip() {
        rows++;
    }

    /** A row of values: texts, instants, numbers, tags; null leaves a cell out. */
    void row(Object... values) {
        SXSSFRow row = next();
        for (int i = 0; i < values.length; i++) {
            cell(row, i, values[i]);
        }
    }

    /** A row of texts in one style. */
    void styled(CellStyle style, String... values) {
        SXSSFRow row = next();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                SXSSFCell cell = row.createCell(i);
                cell.setCellValue(texts.clean(values[i]));
                cell.setCellStyle(style);
            }
        }
    }

    SXSSFRow next() {
        return sheet.createRow(rows++);
    }

    @SuppressWarnings("unchecked")
    void cell(SXSSFRow row, int column, Object value) {
        switch (value) {
            case null -> {
                // Nothing is known: no cell.
            }
            case String text -> text(row, column, text);
            case Instant at -> number(row, column, at.toEpochMilli() / MILLIS_A_DAY + EPOCH_DAY, styles.time());
            case Number number -> number(row, column, number.doubleValue(), styles.number());
            case Map<?, ?> tags -> text(row, column, CellText.tags((Map<String, String>) tags));
            default -> throw new IllegalArgumentException("no cell for a " + value.getClass());
        }
    }

    private void text(SXSSFRow row, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        SXSSFCell cell = row.createCell(column);
        cell.setCellValue(texts.clean(text));
        if (CellText.looksLikeFormula(text)) {
            cell.setCellStyle(styles.quoted());
            quoted++;
        }
    }

    private static void number(SXSSFRow row, int column, double value, CellStyle style) {
        SXSSFCell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }
}
