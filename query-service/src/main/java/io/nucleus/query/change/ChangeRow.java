package io.nucleus.query.change;

import io.nucleus.inventory.store.change.Change;
import io.nucleus.inventory.store.change.FieldChange;
import io.nucleus.query.index.AccountNames;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a scan found to have become of a resource. */
@RegisterForReflection
@Schema(name = "Change")
public record ChangeRow(
        @Schema(description = "When it was written down") Instant at,

        @Schema(enumeration = {"created", "changed", "missing", "returned"})
        String kind,

        String accountId,
        String accountName,
        String region,
        String resourceType,
        String resourceArn,
        String resourceId,
        String name,
        String scanId,

        @Schema(description = "What differs, by name; empty for what is new or gone")
        List<FieldRow> changes,

        @Schema(description = "How many more fields differ than were kept")
        int changesLeftOut) {
    public ChangeRow {
        changes = List.copyOf(changes);
    }

    /** How one field differs. */
    @RegisterForReflection
    @Schema(name = "FieldChange")
    public record FieldRow(
            @Schema(examples = {"state", "tags.env", "metadata.InstanceType"})
            String field,

            @Schema(description = "Null if there was none") String before,

            @Schema(description = "Null if there is none any more")
            String after) {
        static FieldRow of(FieldChange change) {
            return new FieldRow(change.field(), change.before(), change.after());
        }
    }

    static ChangeRow of(Change c, AccountNames names) {
        return new ChangeRow(
                c.at(),
                c.kind().text(),
                c.accountId().value(),
                names.name(c.accountId().value()),
                c.region(),
                c.resourceType().value(),
                c.resourceArn().value(),
                c.resourceId(),
                c.name(),
                c.scanId(),
                c.fields().stream().map(FieldRow::of).toList(),
                c.fieldsLeftOut());
    }
}
