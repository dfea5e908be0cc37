package io.nucleus.scheduler.account;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.account.Account;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account as a client registers it. What is left out gets its default; nothing of an earlier registration stays. */
@RegisterForReflection
public record AccountRequest(
        @Schema(description = "12 digits; may be left out where the path has it", examples = "123456789012")
        String accountId,

        @Schema(
                description = "For people, at most 128 characters; the id if left out",
                examples = "payments-production")
        String name,

        @Schema(
                description = "The role to assume, in that account; if left out, the deployment's role name",
                examples = "arn:aws:iam::123456789012:role/NucleusAccess-Collector")
        String roleArn,

        @Schema(
                description = "For the role's trust policy; if left out, the deployment's. It is never shown again",
                examples = "7f3c2b1a",
                writeOnly = true)
        String externalId,

        @Schema(
                description = "The only regions to scan; all if left out. Global services are always scanned",
                examples = "[\"eu-west-1\", \"us-east-1\"]")
        List<String> regions,

        @JsonAlias("enabled")
        @Schema(description = "Whether it is scanned; also accepted as enabled", defaultValue = "true")
        Boolean syncEnabled) {

    /** Only after {@link AccountRules} found nothing wrong. */
    Account toAccount(AccountId id) {
        return new Account(
                id,
                name == null ? null : name.strip(),
                roleArn,
                externalId,
                regions == null ? List.of() : regions,
                syncEnabled == null || syncEnabled,
                null);
    }

    /** The external id is nobody's business in a log. */
    @Override
    public String toString() {
        return "AccountRequest[" + accountId + "]";
    }
}
