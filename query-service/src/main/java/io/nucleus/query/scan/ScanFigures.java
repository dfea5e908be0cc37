package io.nucleus.query.scan;

import io.nucleus.inventory.store.scan.ScanChanges;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a scan, or its part in one account, changed in the inventory; of what is settled so far. */
@RegisterForReflection
@Schema(name = "ScanFigures")
public record ScanFigures(
        @Schema(description = "Listed and stored") long read,
        @Schema(description = "Read, and as they were") long unchanged,
        @Schema(description = "Found for the first time") long created,
        @Schema(description = "Found, and different") long changed,

        @Schema(description = "Found again after they had been missing")
        long returned,

        @Schema(description = "Not found any more") long missing,

        @Schema(description = "Written to the table: all that is not unchanged, and what was written only to be kept")
        long written,

        @Schema(description = "Listed, but not readable as a resource")
        long rejected) {
    static ScanFigures of(long read, ScanChanges changes) {
        return new ScanFigures(
                read,
                changes.unchanged(read),
                changes.created(),
                changes.changed(),
                changes.returned(),
                changes.missing(),
                changes.written(),
                changes.rejected());
    }

    ScanFigures plus(ScanFigures other) {
        return new ScanFigures(
                read + other.read,
                unchanged + other.unchanged,
                created + other.created,
                changed + other.changed,
                returned + other.returned,
                missing + other.missing,
                written + other.written,
                rejected + other.rejected);
    }

    static ScanFigures none() {
        return of(0, ScanChanges.NONE);
    }
}
