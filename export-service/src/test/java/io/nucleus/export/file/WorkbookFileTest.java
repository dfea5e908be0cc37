package io.nucleus.export.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.export.inventory.FakeQueryService;
import io.nucleus.export.inventory.ResourceRow;
import io.nucleus.export.inventory.Rows;
import io.nucleus.export.order.Format;
import io.nucleus.export.order.Specification;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.tools.ToolProvider;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks, read back by a reader that shares nothing with what writes them. */
class WorkbookFileTest {
    @TempDir
    private Path directory;

    @Test
    void theRowsAreOnTheFirstSheetWithRealDates() throws IOException {
        Map<String, List<List<String>>> sheets =
                sheets(write(Written.specification(Format.XLSX), 100, Rows.instances(3)));

        assertThat(sheets.keySet()).containsExactly("Resources", "Summary", "About");
        List<List<String>> rows = sheets.get("Resources");
        assertThat(rows.getFirst())
                .startsWith("Name", "Type", "Service", "Id", "Account", "Account name")
                .endsWith("First found (UTC)", "Last found (UTC)", "ARN", "Tags");
        assertThat(rows.get(2))
                .containsExactly(
                        "web-1",
                        "ec2:instance",
                        "ec2",
                        "i-00000000000000001",
                        "123456789012",
                        "production",
                        "eu-west-1",
                        "running",
                        "active",
                        "2026-01-31T23:59:59.123",
                        "2026-11-26T02:00",
                        "arn:aws:ec2:eu-west-1:123456789012:instance/i-00000000000000001",
                        "Name=web-1; env=prod");
        assertThat(rows).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://x\",\"y\")"})
    void whatLooksLikeAFormulaIsATextThatStaysOne(String name) throws IOException {
        byte[] file = write(Written.specification(Format.XLSX, "name"), 100, List.of(Rows.named(name)));

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            Cell cell = workbook.getFirstSheet().read().get(1).getCell(0);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
            assertThat(cell.getText()).isEqualTo(name);
        }
        assertThat(entry(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>", "<f ");
        assertThat(entry(file, "xl/styles.xml")).contains("quotePrefix=\"true\"");
        assertThat(about(file)).contains(List.of("Cells kept as text", "1", "begin as formulas do; none is one"));
    }

    @Test
    void unicodeLongTagsAndManyTagsComeBackAsTheyWere() throws IOException {
        Map<String, String> tags = new TreeMap<>();
        IntStream.range(0, 50).forEach(i -> tags.put("ключ-" + i, "値🚀 <&>\"' " + "x".repeat(200)));
        Specification specification = new Specification(
                Map.of(), "", List.of("name", "tags"), List.of("ключ-7", "none"), "name", "asc", Format.XLSX);

        List<List<String>> rows = sheets(write(specification, 100, List.of(Rows.tagged("  Zürich\n東京 ", tags))))
                .get("Resources");

        assertThat(rows.getFirst()).containsExactly("Name", "Tags", "tag:ключ-7", "tag:none");
        assertThat(rows.get(1)).containsExactly("  Zürich\n東京 ", CellText.tags(tags), tags.get("ключ-7"));
    }

    @Test
    void whatNoCellCanHoldIsReplacedOrCutAndCounted() throws IOException {
        byte[] file = write(
                Written.specification(Format.XLSX, "name"),
                100,
                List.of(Rows.named("a\u0001b\uD800"), Rows.named("y".repeat(40_000)), Rows.named("fine")));

        List<List<String>> rows = sheets(file).get("Resources");
        assertThat(rows.get(1)).containsExactly("a\uFFFDb\uFFFD");
        assertThat(rows.get(2).getFirst()).hasSize(CellText.MOST_CHARS).endsWith("[cut; 40000 characters]");
        assertThat(rows.get(3)).containsExactly("fine");
        assertThat(about(file))
                .anySatisfy(row -> assertThat(row).startsWith("Cells changed", "1"))
                .contains(List.of("", "1", "were longer than 32,767 characters and are cut, and say so"));
    }

    @Test
    void aFullSheetIsFollowedByAnother() throws IOException {
        List<ResourceRow> all = Rows.instances(9);
        Map<String, List<List<String>>> sheets = sheets(write(Written.specification(Format.XLSX, "name"), 5, all));

        assertThat(sheets.keySet()).containsExactly("Resources", "Resources 2", "Resources 3", "Summary", "About");
        assertThat(sheets.get("Resources")).hasSize(5);
        assertThat(sheets.get("Resources 2")).hasSize(5);
        assertThat(sheets.get("Resources 3")).hasSize(2);
        assertThat(Stream.of("Resources", "Resources 2", "Resources 3")
                        .flatMap(name -> sheets.get(name).stream().skip(1))
                        .map(List::getFirst))
                .isEqualTo(all.stream().map(ResourceRow::name).toList());
    }

    @Test
    void excelsOwnLimitIsKept() throws IOException {
        ResourceRow row = Rows.instance(1);
        int rows = ExportFiles.MOST_SHEET_ROWS + 3;
        byte[] file = write(
                Written.specification(Format.XLSX, "service"),
                ExportFiles.MOST_SHEET_ROWS,
                () -> Stream.generate(() -> row).limit(rows).iterator());

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(count(sheets.get(0))).isEqualTo(ExportFiles.MOST_SHEET_ROWS);
            assertThat(sheets.get(1).getName()).isEqualTo("Resources 2");
            assertThat(count(sheets.get(1))).isEqualTo(rows - (ExportFiles.MOST_SHEET_ROWS - 1) + 1);
        }
    }

    private static long count(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.count();
        }
    }

    @Test
    void theSummaryCountsAndHasAChart() throws IOException {
        byte[] file = write(Written.specification(Format.XLSX, "name"), 100, Rows.instances(3));

        List<List<String>> summary = sheets(file).get("Summary");
        assertThat(summary).contains(List.of("Resources in all", "3"));
        assertThat(summary)
                .contains(List.of("ec2:instance", "3", "", "123456789012 (production)", "3", "", "eu-west-1", "3"));
        assertThat(entry(file, "xl/charts/chart1.xml"))
                .contains("barChart", "Summary!$A$4", "Summary!$B$4", "ec2:instance");
        assertThat(entry(file, "xl/worksheets/sheet2.xml")).contains("<drawing ");
    }

    @Test
    void theFirstSheetHasAFrozenHeadingAFilterAndWidths() throws IOException {
        byte[] file = write(Written.specification(Format.XLSX, "name", "tags"), 100, Rows.instances(3));

        assertThat(entry(file, "xl/worksheets/sheet1.xml"))
                .contains(
                        "state=\"frozen\"",
                        "ySplit=\"1.0\"",
                        "<autoFilter ref=\"A1:B4\"",
                        "<col min=\"1\" max=\"1\" width=\"32.0\"");
    }

    @Test
    void theHolesAreShown() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FakeQueryService fake = new FakeQueryService()
                        .coverage(
                                "[{\"accountId\":\"123456789012\",\"region\":\"eu-west-1\",\"resourceType\":\"iam:role\",\"status\":\"DENIED_IAM\",\"reason\":\"AccessDenied:"
                                        + " ListRoles\",\"listed\":0,"
                                        + "\"checkedAt\":\"2026-11-26T02:00:00Z\",\"lastReadAt\":null}]");
                ExportFile file =
                        new ExportFiles(100).begin(Written.specification(Format.XLSX, "name"), out, directory)) {
            file.finish(Written.background(fake, Map.of("DENIED_IAM", 1L)));
        }

        assertThat(about(out.toByteArray()))
                .contains(List.of("Exported by", "ada"))
                .contains(List.of("Exported at (UTC)", "2026-11-26T07:00"))
                .contains(List.of("Filters", "region is eu-west-1"))
                .contains(List.of("Rows", "0"))
                .contains(List.of("DENIED_IAM", "1"))
                .contains(List.of("123456789012", "production", "2026-11-26T07:00", "partial", "3", "iam: denied", "1"))
                .contains(List.of(
                        "123456789012",
                        "eu-west-1",
                        "iam:role",
                        "DENIED_IAM",
                        "",
                        "AccessDenied: ListRoles",
                        "2026-11-26T02:00",
                        "never"));
    }

    @Test
    void nothingOfItIsLeftOnDisk() throws IOException {
        write(Written.specification(Format.XLSX), 100, Rows.instances(500));

        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }

    /** As in a native image or on a machine without fonts: where AWT begins to lay out text, it fails to link. */
    @Test
    void itIsMadeWithoutAwt() throws Exception {
        Path file = directory.resolve("without-awt.xlsx");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--patch-module",
                        "java.desktop=" + brokenAwt(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WithoutAwt.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(sheets(Files.readAllBytes(file))).containsKeys("Resources", "Summary", "About");
    }

    private Path brokenAwt() throws IOException {
        Path source = Files.writeString(
                Files.createDirectories(directory.resolve("awt/java/awt/font")).resolve("TextLayout.java"), """
                package java.awt.font;
                public final class TextLayout {
                    static {
                        if (true) {
                            throw new UnsatisfiedLinkError("no AWT here");
                        }
                    }
                }
                """);
        Path classes = Files.createDirectory(directory.resolve("patch"));
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        OutputStream.nullOutputStream(),
                        OutputStream.nullOutputStream(),
                        "--patch-module",
                        "java.desktop=" + directory.resolve("awt"),
                        "-d",
                        classes.toString(),
                        source.toString());
        assertThat(status).isZero();
        return classes;
    }

    private byte[] write(Specification specification, int sheetRows, Iterable<ResourceRow> rows) throws IOException {
        return Written.bytes(specification, directory, sheetRows, rows);
    }

    private static List<List<String>> about(byte[] file) throws IOException {
        return sheets(file).get("About");
    }

    private static Map<String, List<List<String>>> sheets(byte[] file) throws IOException {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<List<String>> rows = new ArrayList<>();
                for (Row row : sheet.read()) {
                    rows.add(texts(row));
                }
                sheets.put(sheet.getName(), rows);
            }
        }
        return sheets;
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(text(cell)));
        return texts;
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return cell.getDataFormatString() != null
                            && cell.getDataFormatString().contains("yy")
                    ? cell.asDate().toString()
                    : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getText();
    }

    private static String entry(byte[] file, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    InputStream in = zip;
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name);
    }
}
