package io.nucleus.benchmarks.export;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** POI's streaming workbook as it comes, in a process of its own: the cells of an export, into a file. */
public final class RawSxssf {
    static final int WARM_UP = 100_000;
    private static final double MILLIS_A_DAY = 86_400_000.0;
    private static final double EPOCH_DAY = 25_569.0;

    private RawSxssf() {}

    /** Arguments: how many rows, and the file. Prints nanoseconds and the peak of the heap. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        write(WARM_UP, file);
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begun = System.nanoTime();
        write(Integer.parseInt(arguments[0]), file);
        System.out.println((System.nanoTime() - begun) + " " + peakHeap());
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static void write(int rows, Path file) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle time = workbook.createCellStyle();
            time.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd hh:mm:ss"));
            Sheet sheet = workbook.createSheet("Resources");
            for (int i = 0; i < rows; i++) {
                write(sheet.createRow(i), ExportRows.row(i), time);
            }
            workbook.write(out);
        }
    }

    private static void write(Row row, ExportRows.Row resource, CellStyle time) {
        int column = 0;
        for (String text : resource.name()) {
            row.createCell(column++).setCellValue(text);
        }
        time(row.createCell(column++), ExportRows.FIRST.toEpochMilli(), time);
        time(row.createCell(column++), ExportRows.LAST.toEpochMilli(), time);
        row.createCell(column++).setCellValue(resource.arn());
        row.createCell(column).setCellValue(ExportRows.tags(resource));
    }

    private static void time(Cell cell, long millis, CellStyle style) {
        cell.setCellValue(millis / MILLIS_A_DAY + EPOCH_DAY);
        cell.setCellStyle(style);
    }
}
