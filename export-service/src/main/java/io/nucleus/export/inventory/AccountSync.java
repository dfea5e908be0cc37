package io.nucleus.export.inventory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/** The last sync of an account. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
public record AccountSync(
        String accountId,
        String accountName,
        Instant lastSyncedAt,
        String lastSyncStatus,
        long resourceCount,
        String lastSyncError,
        long scopesNotRead) {}
