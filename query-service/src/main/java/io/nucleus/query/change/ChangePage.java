package io.nucleus.query.change;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the feed, newest first. */
@RegisterForReflection
public record ChangePage(
        List<ChangeRow> items,

        @Schema(
                description =
                        "Ask with it for what is older; null at the end, and only there: a page may hold fewer rows"
                                + " than were asked for, or none, where few of many changes pass the filters")
        String nextToken) {
    public ChangePage {
        items = List.copyOf(items);
    }
}
