package io.nucleus.scheduler.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountSync;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account as clients see it. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountView(
        @Schema(examples = "123456789012") String accountId,
        @Schema(examples = "payments-production") String name,

        @Schema(
                description = "Left out: the deployment's role name",
                examples = "arn:aws:iam::123456789012:role/NucleusAccess-Collector")
        String roleArn,

        @Schema(description = "Whether the account has an external id of its own")
        boolean externalIdSet,

        @Schema(description = "The only regions that are scanned; empty: all", examples = "[\"eu-west-1\"]")
        List<String> regions,

        boolean syncEnabled,

        @Schema(
                description = "What AWS Organizations last said of it; left out if it was never asked",
                examples = "ACTIVE")
        String organizationStatus,

        @Schema(
                description = "How old the inventory is; left out if it was never scanned as a whole",
                examples = "2026-11-01T02:00:07Z")
        Instant lastSyncedAt,

        @Schema(description = "never, in_progress, success, partial or failed", examples = "success")
        String lastSyncStatus,

        @Schema(description = "Why it is no success") List<String> lastSyncReasons,
        @Schema(examples = "8214") long lastSyncResourceCount,
        @Schema(examples = "73012") long lastSyncDurationMs,

        @Schema(
                description = "The scan that has the account now; left out if none",
                examples = "01KBDH8N00S4WXYV8SJ7ZPT2QE")
        String activeScanId) {

    static AccountView of(Account account, Instant now) {
        AccountSync sync = account.sync();
        return new AccountView(
                account.accountId().value(),
                account.name(),
                account.roleArn(),
                account.externalId() != null,
                account.regions(),
                account.syncEnabled(),
                account.organizationStatus(),
                sync.lastSyncedAt(),
                sync.shownStatus(now).text(),
                sync.reasons(),
                sync.resourceCount(),
                sync.durationMillis(),
                sync.isActive(now) ? sync.activeScanId() : null);
    }
}
