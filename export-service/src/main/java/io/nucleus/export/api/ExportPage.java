package io.nucleus.export.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Exports, newest first. */
@RegisterForReflection
public record ExportPage(
        List<ExportView> items,

        @Schema(description = "For the next page; null at the end")
        String nextToken) {
    public ExportPage {
        items = List.copyOf(items);
    }
}
