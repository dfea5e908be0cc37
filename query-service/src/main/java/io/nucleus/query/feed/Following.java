package io.nucleus.query.feed;

import com.github.f4b6a3.ulid.Ulid;
import io.nucleus.inventory.store.account.AccountSync;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * How far an account has been followed. The index by time of change lags behind the table, so what a new revision tells is
 * read again after some moments, until nothing can be missing. What a scan changes is dated no earlier than the scan began,
 * so reading from the beginning of the last scan that is wholly known leaves no gap.
 *
 * @param revision the account's revision that is being followed
 * @param settledScan the last scan that had settled then; null if none
 * @param knownScan the last scan of which everything is known; null if none
 * @param seenAt when the revision was first seen
 * @param reads how often its changes have been read
 */
record Following(long revision, String settledScan, String knownScan, Instant seenAt, int reads) {
    /** When the changes of a revision are read, counted from when it was seen. */
    static final List<Duration> READS = List.of(
            Duration.ZERO,
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ofSeconds(60));

    /** An account of which nothing is known. */
    static Following fromTheStart(AccountSync sync, Instant now) {
        return new Following(sync.revision(), sync.lastScanId(), null, now, 0);
    }

    /** An account that was just read as a whole; once more if a scan was at work shortly before. */
    static Following afterFilling(AccountSync sync, Instant filledFrom) {
        Instant settledAt = sync.lastScanId() == null
                ? Instant.EPOCH
                : Ulid.getInstant(sync.lastScanId()).plusMillis(sync.durationMillis());
        boolean moving = sync.isActive(filledFrom) || settledAt.isAfter(filledFrom.minus(READS.getLast()));
        return new Following(
                sync.revision(), sync.lastScanId(), sync.lastScanId(), filledFrom, moving ? 0 : READS.size());
    }

    /**
     * An account that an earlier run followed. It need not be read if nothing happened since; else from where that run was sure.
     *
     * @param before how far that run had come
     */
    static Following resumed(Following before, AccountSync sync, Instant now) {
        boolean atRest = before.revision == sync.revision()
                && Objects.equals(before.settledScan, sync.lastScanId())
                && before.reads >= READS.size()
                && !sync.isActive(now);
        return atRest ? before : new Following(sync.revision(), sync.lastScanId(), before.knownScan, now, 0);
    }

    /** The same, or a beginning if the account has another revision by now. */
    Following seen(AccountSync sync, Instant now) {
        return sync.revision() == revision
                ? this
                : new Following(sync.revision(), sync.lastScanId(), knownScan, now, 0);
    }

    boolean isDue(Instant now) {
        return reads < READS.size() && !now.isBefore(seenAt.plus(READS.get(reads)));
    }

    /** Whether nothing of this revision has been read yet. */
    boolean isNew() {
        return reads == 0;
    }

    /** From when on changes are to be read. */
    Instant since(Duration overlap) {
        return knownScan == null || !Ulid.isValid(knownScan)
                ? Instant.EPOCH
                : Ulid.getInstant(knownScan).minus(overlap);
    }

    /** After its changes have been read at that time. */
    Following read(Instant at) {
        int done = reads;
        while (done < READS.size() && !at.isBefore(seenAt.plus(READS.get(done)))) {
            done++;
        }
        return new Following(revision, settledScan, done < READS.size() ? knownScan : settledScan, seenAt, done);
    }
}
