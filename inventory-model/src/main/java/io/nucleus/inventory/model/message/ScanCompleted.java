package io.nucleus.inventory.model.message;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.SyncStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Every account of a scan is settled: what it found can be read. May be published more than once.
 *
 * @param accounts the accounts scanned
 * @param resources resources found in all of them
 */
public record ScanCompleted(
        Envelope envelope,
        String scanId,
        SyncStatus status,
        Instant startedAt,
        Instant completedAt,
        List<AccountId> accounts,
        long resources)
        implements Message {
    public ScanCompleted {
        requireNonNull(envelope, "envelope is null");
        requireNonNull(scanId, "scanId is null");
        requireNonNull(status, "status is null");
        requireNonNull(startedAt, "startedAt is null");
        requireNonNull(completedAt, "completedAt is null");
        accounts = accounts == null ? List.of() : List.copyOf(accounts);
    }

    @Override
    public Optional<AccountId> group() {
        return Optional.empty();
    }
}
