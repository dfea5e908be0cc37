package io.nucleus.query.change;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of what became of one resource, newest first. */
@RegisterForReflection
public record ResourceHistoryPage(
        String resourceArn,
        List<ChangeRow> items,

        @Schema(description = "Ask with it for what is older; null at the end")
        String nextToken) {
    public ResourceHistoryPage {
        items = List.copyOf(items);
    }
}
