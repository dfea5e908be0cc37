package io.nucleus.export.file;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Counts by type, account and region side by side, and a chart of the largest types. */
final class SummarySheet {
    static final String NAME = "Summary";

    private static final int BARS = 15;
    private static final int FIRST_ROW = 3;
    private static final int TYPE = 0;
    private static final int ACCOUNT = 3;
    private static final int REGION = 6;
    private static final int CHART = 9;
    private static final int CHART_WIDTH = 10;

    private final SheetWriter writer;
    private final Styles styles;
    private final Counts counts;

    SummarySheet(SheetWriter writer, Styles styles, Counts counts) {
        this.writer = writer;
        this.styles = styles;
        this.counts = counts;
    }

    /** @param sheet the same sheet as XSSF knows it, which can have a chart */
    void write(XSSFSheet sheet) {
        List<Map.Entry<String, Long>> types = counts.types();
        List<Map.Entry<String, Long>> accounts = counts.accounts();
        List<Map.Entry<String, Long>> regions = counts.regions();
        widths();
        SXSSFRow title = writer.next();
        writer.cell(title, 0, "Resources in all");
        writer.cell(title, 1, counts.total());
        writer.skip();
        writer.styled(styles.heading(), "Type", "Resources", null, "Account", "Resources", null, "Region", "Resources");
        int rows = Math.max(types.size(), Math.max(accounts.size(), regions.size()));
        for (int i = 0; i < rows; i++) {
            SXSSFRow row = writer.next();
            count(row, TYPE, types, i, false);
            count(row, ACCOUNT, accounts, i, true);
            count(row, REGION, regions, i, false);
        }
        if (!types.isEmpty()) {
            chart(sheet, types.subList(0, Math.min(BARS, types.size())));
        }
    }

    private void widths() {
        for (int column : new int[] {TYPE, ACCOUNT, REGION}) {
            writer.sheet().setColumnWidth(column, 36 * 256);
            writer.sheet().setColumnWidth(column + 1, 12 * 256);
        }
        writer.sheet().createFreezePane(0, FIRST_ROW);
    }

    private void count(SXSSFRow row, int column, List<Map.Entry<String, Long>> all, int i, boolean account) {
        if (i < all.size()) {
            Map.Entry<String, Long> each = all.get(i);
            writer.cell(row, column, account ? counts.label(each.getKey()) : each.getKey());
            writer.cell(row, column + 1, each.getValue());
        }
    }

    /** XDDF makes the chart's XML and needs neither AWT nor fonts; whoever opens the file draws it. */
    private static void chart(XSSFSheet sheet, List<Map.Entry<String, Long>> bars) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(
                0, 0, 0, 0, CHART, FIRST_ROW - 1, CHART + CHART_WIDTH, FIRST_ROW + 6 + 2 * bars.size()));
        chart.setTitleText(bars.size() < BARS ? "Resources by type" : "Resources by type, the " + BARS + " largest");
        chart.setTitleOverlay(false);
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.BOTTOM);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
        data.setBarDirection(BarDirection.BAR);
        data.setVaryColors(false);
        data.addSeries(
                        XDDFDataSourcesFactory.fromArray(
                                bars.stream().map(Map.Entry::getKey).toArray(String[]::new), range(TYPE, bars.size())),
                        XDDFDataSourcesFactory.fromArray(
                                bars.stream().map(Map.Entry::getValue).toArray(Long[]::new),
                                range(TYPE + 1, bars.size())))
                .setTitle("Resources", null);
        chart.plot(data);
    }

    private static String range(int column, int size) {
        return new CellRangeAddress(FIRST_ROW, FIRST_ROW + size - 1, column, column).formatAsString(NAME, true);
    }
}
