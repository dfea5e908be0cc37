package io.nucleus.query.audit;

import io.nucleus.inventory.store.audit.AuditRecord;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some of what is on record. */
@RegisterForReflection
public record AuditList(
        List<Entry> items,

        @Schema(description = "For the next page; null: there is none")
        String nextToken) {
    public AuditList {
        items = List.copyOf(items);
    }

    /** Something that was done. */
    @RegisterForReflection
    @Schema(name = "AuditEntry")
    public record Entry(
            Instant at,
            @Schema(examples = "account.create") String action,

            @Schema(
                    description = "As far as it is known; anonymous@ and the address while there are no users",
                    examples = "anonymous@192.0.2.7")
            String who,

            @Schema(description = "To what it was done", examples = "account 123456789012")
            String what,

            @Schema(
                    description = "From where: the peer's address, or the queue and who sent the message",
                    examples = "192.0.2.7:50123")
            String from,

            String correlationId,

            @Schema(description = "key=value pairs", examples = "regions=[eu-west-1] syncEnabled=true")
            String details) {
        static Entry of(AuditRecord r) {
            return new Entry(r.at(), r.action(), r.who(), r.what(), r.from(), r.correlationId(), r.details());
        }
    }
}
