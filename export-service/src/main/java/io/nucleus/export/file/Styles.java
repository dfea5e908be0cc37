package io.nucleus.export.file;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * The styles of a workbook, made once.
 *
 * @param heading of columns
 * @param title of tables
 * @param time a date and time; Excel knows no zones: all are UTC
 * @param number a count
 * @param quoted a text that stays one even when somebody edits its cell
 */
record Styles(CellStyle heading, CellStyle title, CellStyle time, CellStyle number, CellStyle quoted) {
    static Styles of(Workbook workbook) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle heading = workbook.createCellStyle();
        heading.setFont(bold);
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        CellStyle title = workbook.createCellStyle();
        title.setFont(bold);
        CellStyle quoted = workbook.createCellStyle();
        quoted.setQuotePrefixed(true);
        return new Styles(
                heading, title, formatted(workbook, "yyyy-mm-dd hh:mm:ss"), formatted(workbook, "#,##0"), quoted);
    }

    private static CellStyle formatted(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }
}
