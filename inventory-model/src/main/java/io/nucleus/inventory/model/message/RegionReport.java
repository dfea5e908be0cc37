package io.nucleus.inventory.model.message;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.TypeOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The end of one attempt to read one (account, region): what came of each type, and how many batches were sent. It may
 * arrive before the batches it announces; the region settles once all of them are stored.
 *
 * @param batches how many batches the attempt sent, numbered 0 to {@code batches - 1}
 * @param startedAt equals the batches' {@code observedAt}
 */
public record RegionReport(
        Envelope envelope,
        ScanVersion version,
        AccountId accountId,
        String region,
        int batches,
        Instant startedAt,
        Instant finishedAt,
        List<TypeOutcome> outcomes)
        implements Message {
    public RegionReport {
        requireNonNull(envelope, "envelope is null");
        requireNonNull(version, "version is null");
        requireNonNull(accountId, "accountId is null");
        requireNonNull(region, "region is null");
        requireNonNull(startedAt, "startedAt is null");
        requireNonNull(finishedAt, "finishedAt is null");
        outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
        if (batches < 0) {
            throw new IllegalArgumentException("batches must be 0 or more, not " + batches);
        }
    }

    @Override
    public Optional<AccountId> group() {
        return Optional.of(accountId);
    }

    /** Requests sent to AWS in this attempt. */
    public long apiCalls() {
        return outcomes.stream().mapToLong(TypeOutcome::apiCalls).sum();
    }

    public Duration duration() {
        return Duration.between(startedAt, finishedAt);
    }
}
