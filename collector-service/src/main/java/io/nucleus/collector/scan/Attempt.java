package io.nucleus.collector.scan;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.message.ScanCommand;
import io.nucleus.inventory.store.lease.Lease;
import java.time.Instant;

/**
 * One attempt to read one region of one account, under one lease.
 *
 * @param startedAt when it begins to list: how old its observations are at most
 */
record Attempt(ScanCommand command, ScanVersion version, Instant startedAt) {
    Attempt {
        requireNonNull(command, "command is null");
        requireNonNull(version, "version is null");
        requireNonNull(startedAt, "startedAt is null");
    }

    static Attempt under(Lease lease, ScanCommand command, Instant now) {
        return new Attempt(command, ScanVersion.of(command.scanId(), lease.fencingToken()), now);
    }

    AccountId accountId() {
        return command.accountId();
    }

    String region() {
        return command.region();
    }

    String correlationId() {
        return command.envelope().correlationId();
    }

    /** What the account's CloudTrail shows for its calls. */
    String sessionName() {
        return "nucleus-" + command.scanId();
    }

    /** Who and where, for log lines. */
    String keys() {
        return "scanId=%s accountId=%s region=%s attempt=%d"
                .formatted(command.scanId(), accountId(), region(), version.fencingToken());
    }
}
