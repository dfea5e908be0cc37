package io.nucleus.query.coverage;

import io.nucleus.inventory.store.coverage.Coverage;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far one scope was read; listed = stored + rejected. */
@RegisterForReflection
@Schema(name = "Coverage")
public record CoverageRow(
        String accountId,

        @Schema(description = "The scan region: a region, or aws-global")
        String region,

        String resourceType,

        @Schema(
                enumeration = {
                    "OK",
                    "DENIED_IAM",
                    "DENIED_SCP",
                    "NOT_OPTED_IN",
                    "UNSUPPORTED",
                    "NOT_INITIALISED",
                    "THROTTLED",
                    "FAILED"
                })
        String status,

        @Schema(description = "Why it was not read to the end; empty if it was")
        String reason,

        long listed,
        long stored,
        long rejected,
        long apiCalls,
        long durationMs,
        @Schema(description = "When it was last tried") Instant checkedAt,

        @Schema(description = "When it was last read to the end; null if never")
        Instant lastReadAt) {
    static CoverageRow of(Coverage c) {
        return new CoverageRow(
                c.accountId().value(),
                c.region(),
                c.resourceType().value(),
                c.status().name(),
                c.reason(),
                c.listed(),
                c.stored(),
                c.rejected(),
                c.apiCalls(),
                c.durationMillis(),
                c.checkedAt(),
                c.lastReadAt());
    }
}
