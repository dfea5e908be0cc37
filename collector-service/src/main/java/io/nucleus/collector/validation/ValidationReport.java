package io.nucleus.collector.validation;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.ResourceType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether an account can be read.
 *
 * @param roleArn the role that was tried
 * @param assumable whether STS gave credentials for it
 * @param error what STS said if it did not; else null
 * @param actions what each action said that was tried; empty if the role cannot be assumed
 */
@RegisterForReflection
@Schema(description = "Whether the collector's role in an account can be assumed, and what it may read.")
public record ValidationReport(
        @Schema(implementation = String.class, pattern = "[0-9]{12}")
        AccountId accountId,

        String roleArn,
        boolean assumable,
        String error,
        List<TriedAction> actions) {
    public ValidationReport {
        actions = List.copyOf(actions);
    }

    /**
     * @param action the IAM action
     * @param allowed whether AWS answered it
     * @param reason what AWS said if it did not; else null
     */
    @RegisterForReflection
    public record TriedAction(
            String action,
            @Schema(implementation = String.class) ResourceType resourceType,
            boolean allowed,
            String reason) {}
}
