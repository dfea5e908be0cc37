package io.nucleus.query.sync;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The syncs that a refresh asked for, or that were running already. */
@RegisterForReflection
public record RefreshAnswer(
        @Schema(examples = "The sync of ec2 in account 123456789012 has been asked for")
        String message,

        @Schema(description = "The first scan's id", examples = "01JD5Z8Q4T6V7X8Y9Z0A1B2C3D")
        String executionId,

        @Schema(enumeration = "in_progress") String status,

        @Schema(description = "One for each account, or one for all")
        List<SyncAnswer> executions) {
    static RefreshAnswer of(List<SyncAnswer> executions) {
        SyncAnswer first = executions.getFirst();
        String more = executions.size() == 1 ? "" : "; and " + (executions.size() - 1) + " more";
        return new RefreshAnswer(first.message() + more, first.executionId(), first.status(), executions);
    }
}
