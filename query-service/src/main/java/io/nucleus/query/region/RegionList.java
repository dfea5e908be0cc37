package io.nucleus.query.region;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some of the regions. */
@RegisterForReflection
public record RegionList(
        List<RegionRow> items,

        @Schema(description = "For the next page; null: there is none")
        String nextToken) {
    public RegionList {
        items = List.copyOf(items);
    }
}
