package io.nucleus.export.api;

import io.nucleus.export.order.Specification;
import io.nucleus.export.storage.DownloadLinks;
import io.nucleus.inventory.store.export.Export;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An export as its user sees it. */
@RegisterForReflection
@Schema(name = "Export")
public record ExportView(
        String exportId,

        @Schema(enumeration = {"queued", "running", "completed", "failed", "cancelled"})
        String state,

        @Schema(description = "Written so far") long rows,

        @Schema(description = "How many it will be, as far as is known")
        long totalRows,

        @Schema(description = "The file's; 0 until it is complete")
        long sizeBytes,

        @Schema(enumeration = {"xlsx", "csv", "ndjson"}) String format,

        Instant createdAt,

        @Schema(description = "When downloadUrl ends; null without one")
        Instant expiresAt,

        @Schema(description = "Downloads the file, for whoever has it; null in lists, and unless it is completed")
        String downloadUrl,

        @Schema(description = "Why it failed, or is tried again; null if there is nothing to tell")
        String reason,

        @Schema(examples = "nucleus-resources-ec2-2026-11-26-0700Z.xlsx")
        String filename,

        @Schema(description = "When it ended; null until then")
        Instant endedAt,

        @Schema(description = "When the export and its file are removed")
        Instant removedAt,

        Map<String, List<String>> filters,
        @Schema(description = "Empty for none") String q) {

    static ExportView of(Export export) {
        return of(export, new DownloadLinks.Link(null, null));
    }

    static ExportView of(Export export, DownloadLinks.Link link) {
        Specification specification = Specification.ofJson(export.order().specification());
        return new ExportView(
                export.exportId(),
                export.state().text(),
                export.progress().rows(),
                export.progress().totalRows(),
                export.progress().sizeBytes(),
                export.order().format(),
                export.order().createdAt(),
                link.expiresAt(),
                link.url(),
                export.reason(),
                export.order().filename(),
                export.endedAt(),
                export.order().expiresAt(),
                specification.filters(),
                specification.q());
    }
}
