package io.nucleus.export.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nucleus.export.inventory.ResourceRow;
import io.nucleus.export.inventory.Rows;
import io.nucleus.export.order.Format;
import io.nucleus.export.order.Specification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV and NDJSON. */
class TextFilesTest {
    @TempDir
    private Path directory;

    @Test
    void csvHasAHeadingAByteOrderMarkAndItsColumnsInOrder() throws IOException {
        assertThat(csv("resourceType,name,firstDiscoveredAt,tags", Rows.instance(7)))
                .isEqualTo("\uFEFFresourceType,name,firstDiscoveredAt,tags\r\n"
                        + "ec2:instance,web-7,2026-01-31T23:59:59.123Z,Name=web-7; env=prod\r\n"
                                .replace("Name=web-7; env=prod", "\"Name=web-7; env=prod\""));
    }

    @Test
    void csvNeverRunsAnything() throws IOException {
        assertThat(csv(
                        "name",
                        Rows.named("=cmd|'/c calc'!A1"),
                        Rows.named("@x"),
                        Rows.named("-1"),
                        Rows.named("+1"),
                        Rows.named("\t=1"),
                        Rows.named("\r=1")))
                .isEqualTo("\uFEFFname\r\n'=cmd|'/c calc'!A1\r\n'@x\r\n'-1\r\n'+1\r\n\"'\t=1\"\r\n\"'\r=1\"\r\n");
    }

    @Test
    void csvQuotesWhatWouldEndAField() throws IOException {
        assertThat(csv("name", Rows.named("a,\"b\"\nc"), Rows.named(" padded "), Rows.named("")))
                .isEqualTo("\uFEFFname\r\n\"a,\"\"b\"\"\nc\"\r\n\" padded \"\r\n\r\n");
    }

    private String csv(String columns, ResourceRow... rows) throws IOException {
        Specification specification = Written.specification(Format.CSV, columns.split(","));
        return new String(
                Written.bytes(specification, directory, ExportFiles.MOST_SHEET_ROWS, List.of(rows)),
                StandardCharsets.UTF_8);
    }

    @Test
    void ndjsonHasOneObjectARowWithItsColumnsInOrder() throws IOException {
        Specification specification = new Specification(
                Map.of(), "", List.of("tags", "name"), List.of("env", "none"), "name", "asc", Format.NDJSON);
        String text = new String(
                Written.bytes(
                        specification,
                        directory,
                        ExportFiles.MOST_SHEET_ROWS,
                        List.of(Rows.tagged("=a\u0001\n\"", Map.of("env", "prod")), Rows.named("b"))),
                StandardCharsets.UTF_8);

        assertThat(text.lines()).hasSize(2);
        JsonNode first = new ObjectMapper().readTree(text.lines().findFirst().orElseThrow());
        assertThat(first.fieldNames()).toIterable().containsExactly("tags", "name", "tag:env", "tag:none");
        assertThat(first.get("name").asText()).isEqualTo("=a\u0001\n\"");
        assertThat(first.at("/tags/env").asText()).isEqualTo("prod");
        assertThat(first.get("tag:env").asText()).isEqualTo("prod");
        assertThat(first.get("tag:none").isNull()).isTrue();
    }
}
