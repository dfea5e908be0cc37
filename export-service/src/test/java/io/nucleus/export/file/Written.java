package io.nucleus.export.file;

import io.nucleus.export.inventory.AccountSync;
import io.nucleus.export.inventory.FakeQueryService;
import io.nucleus.export.inventory.QueryService;
import io.nucleus.export.inventory.ResourceRow;
import io.nucleus.export.order.Columns;
import io.nucleus.export.order.Format;
import io.nucleus.export.order.Specification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes files for tests. */
final class Written {
    static final Instant AT = Instant.parse("2026-11-26T07:00:00Z");

    private Written() {}

    static Specification specification(Format format, String... columns) {
        return new Specification(
                Map.of(),
                "",
                columns.length == 0 ? Columns.names() : List.of(columns),
                List.of(),
                "name",
                "asc",
                format);
    }

    static Background background(FakeQueryService fake, Map<String, Long> notRead) {
        QueryService service = new QueryService(fake.address());
        return new Background(
                "ada",
                AT,
                "region is eu-west-1",
                0,
                List.of(new AccountSync("123456789012", "production", AT, "partial", 3, "iam: denied", 1)),
                notRead,
                () -> service.notRead(specification(Format.XLSX), List.of("DENIED_IAM"), "test"),
                "01KBDH8N00S4WXYV8SJ7ZPT2QE");
    }

    static byte[] bytes(Specification specification, Path directory, int sheetRows, Iterable<ResourceRow> rows)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FakeQueryService fake = new FakeQueryService();
                ExportFile file = new ExportFiles(sheetRows).begin(specification, out, directory)) {
            for (ResourceRow row : rows) {
                file.write(row);
            }
            file.finish(background(fake, Map.of()));
        }
        return out.toByteArray();
    }
}
