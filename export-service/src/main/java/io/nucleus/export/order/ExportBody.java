package io.nucleus.export.order;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client asks for; everything may be left out. */
@RegisterForReflection
@Schema(name = "ExportRequest")
public record ExportBody(
        @Schema(
                description = "Filters of GET /api/inventory/resources by their names, each a text or a list of texts",
                examples = "{\"resourceType\": [\"ec2\"], \"region\": [\"eu-west-1\", \"us-east-1\"]}",
                implementation = Object.class)
        Map<String, JsonNode> filters,

        @Schema(description = "In the query language; narrows further", examples = "type:ec2 -status:missing")
        String q,

        @Schema(
                description = "Fields in the order that is wanted; left out or empty: all",
                examples = "[\"name\", \"resourceArn\", \"tags\"]")
        List<String> columns,

        @Schema(description = "As GET /api/inventory/resources sorts", defaultValue = "name")
        String sortBy,

        @Schema(
                enumeration = {"asc", "desc"},
                defaultValue = "asc")
        String sortOrder,

        @Schema(
                enumeration = {"xlsx", "csv", "ndjson"},
                defaultValue = "xlsx")
        String format,

        @Schema(
                description = "Keys of tags that get columns of their own, after the others",
                examples = "[\"env\", \"owner\"]")
        List<String> tagColumns) {
    static final ExportBody EMPTY = new ExportBody(null, null, null, null, null, null, null);
}
