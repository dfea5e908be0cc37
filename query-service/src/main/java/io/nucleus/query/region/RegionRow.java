package io.nucleus.query.region;

import io.nucleus.inventory.store.coverage.RegionStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an account has in a region. */
@RegisterForReflection
@Schema(name = "Region")
public record RegionRow(
        String accountId,
        String accountName,

        @Schema(description = "The scan region: a region, or aws-global", examples = "eu-west-1")
        String region,

        @Schema(
                description =
                        "Whether scans look at it: it holds more than what AWS puts into every region by itself, or"
                                + " could not be read, or was never looked at as a whole. The others are looked at by full"
                                + " sweeps only")
        boolean active,

        @Schema(description = "Whether the account has enabled it")
        boolean optedIn,

        @Schema(description = "Resources, those included that AWS puts into every region by itself")
        long resourceCount,

        @Schema(description = "When it was last read, as far as it could be")
        Instant lastChecked,

        @Schema(description = "What could not be read, and why; null if everything could")
        String lastError) {
    static RegionRow of(RegionStatus status, String accountName) {
        return new RegionRow(
                status.accountId().value(),
                accountName,
                status.region(),
                status.active(),
                status.optedIn(),
                status.resourceCount(),
                status.lastChecked(),
                status.lastError().isEmpty() ? null : status.lastError());
    }
}
