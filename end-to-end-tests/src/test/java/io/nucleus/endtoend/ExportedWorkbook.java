package io.nucleus.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** An export of the whole inventory, as readers see it that share nothing with what wrote it. */
final class ExportedWorkbook {
    private static final List<String> FIELDS = List.of(
            "resourceArn",
            "name",
            "resourceType",
            "service",
            "resourceId",
            "accountId",
            "accountName",
            "region",
            "state",
            "discoveryStatus",
            "firstDiscoveredAt",
            "lastDiscoveredAt",
            "tags");
    private static final int NAME = 1;
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Path file;
    private final List<List<String>> expected;

    private ExportedWorkbook(Path file, List<List<String>> expected) {
        this.file = file;
        this.expected = expected;
    }

    /** Exports all, and reads what the API answers to the same question. */
    static ExportedWorkbook of(TestStack stack, List<String> tagKeys) {
        String columns = FIELDS.stream().map(f -> '"' + f + '"').collect(Collectors.joining(","));
        String keys = tagKeys.stream().map(k -> '"' + k + '"').collect(Collectors.joining(","));
        Api.Answer ordered = stack.api()
                .post(
                        "/api/inventory/resources/export",
                        "{\"columns\":[%s],\"tagColumns\":[%s],\"sortBy\":\"resourceArn\"}".formatted(columns, keys));
        assertThat(ordered.status()).as(ordered.text()).isIn(200, 202);
        String id = ordered.body().get("exportId").asText();
        JsonNode done = await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> stack.api().get("/api/exports/" + id).body(),
                        export -> !List.of("queued", "running")
                                .contains(export.get("state").asText()));
        assertThat(done.get("state").asText()).as(done.toPrettyString()).isEqualTo("completed");
        List<List<String>> rows = stack.api().lines("/api/inventory/resources/stream?sortBy=resourceArn").stream()
                .map(row -> expected(row, tagKeys))
                .toList();
        return new ExportedWorkbook(download(done.get("downloadUrl").asText()), rows);
    }

    private static Path download(String url) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            Path file = Files.createTempFile("export", ".xlsx");
            HttpResponse<Path> answer = client.send(
                    HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofFile(file));
            assertThat(answer.statusCode()).isEqualTo(200);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> expected(JsonNode row, List<String> tagKeys) {
        List<String> cells = new ArrayList<>();
        for (String field : FIELDS) {
            String text = row.get(field).asText();
            cells.add(
                    field.equals("tags")
                            ? tags(row.get(field))
                            : field.endsWith("At") ? SECONDS.format(Instant.parse(text)) : text);
        }
        tagKeys.forEach(key -> cells.add(row.get("tags").path(key).asText("")));
        return cells;
    }

    private static String tags(JsonNode tags) {
        Map<String, String> sorted = new TreeMap<>();
        tags.properties().forEach(t -> sorted.put(t.getKey(), t.getValue().asText()));
        return sorted.entrySet().stream()
                .map(t -> t.getKey().replaceAll("[\\\\;=]", "\\\\$0") + "="
                        + t.getValue().replaceAll("[\\\\;]", "\\\\$0"))
                .collect(Collectors.joining("; "));
    }

    /** What the API answers, as cells should show it. */
    List<List<String>> expected() {
        return expected;
    }

    /** The cells of the first sheet below its heading. */
    List<List<String>> cells() {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.skip(1).map(this::cells).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < expected.getFirst().size(); i++) {
            cells.add(row.getOptionalCell(i).map(ExportedWorkbook::text).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        assertThat(cell.getFormula()).isNull();
        return cell.getType() == CellType.NUMBER
                ? SECONDS.format(cell.asDate().toInstant(ZoneOffset.UTC))
                : cell.getText();
    }

    List<String> names() {
        return cells().stream().map(row -> row.get(NAME)).toList();
    }

    /** The same, as LibreOffice makes CSV of it; empty where there is no LibreOffice. */
    Optional<List<List<String>>> cellsAsLibreOfficeReadsThem() {
        return office().map(office -> {
            try {
                Path directory = Files.createTempDirectory("office");
                Command.Result result = Command.run(
                        Map.of(),
                        List.of(
                                office,
                                "-env:UserInstallation="
                                        + directory.resolve("profile").toUri(),
                                "--headless",
                                "--convert-to",
                                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false",
                                "--outdir",
                                directory.toString(),
                                file.toString()));
                Path csv = directory.resolve(file.getFileName().toString().replace(".xlsx", ".csv"));
                assertThat(csv).as(result.output()).exists();
                List<List<String>> rows = Csv.parse(Files.readString(csv));
                return rows.subList(1, rows.size());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Optional<String> office() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(directory -> Stream.of("soffice", "libreoffice").map(Path.of(directory)::resolve))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
