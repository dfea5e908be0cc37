package io.nucleus.query.sync;

import io.nucleus.inventory.model.SyncStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sync that was asked for, or was running already. */
@RegisterForReflection
public record SyncAnswer(
        @Schema(examples = "The sync of all accounts has been asked for")
        String message,

        @Schema(description = "The scan's id", examples = "01JD5Z8Q4T6V7X8Y9Z0A1B2C3D")
        String executionId,

        @Schema(enumeration = "in_progress") String status) {
    static SyncAnswer inProgress(String message, String executionId) {
        return new SyncAnswer(message, executionId, SyncStatus.IN_PROGRESS.text());
    }
}
