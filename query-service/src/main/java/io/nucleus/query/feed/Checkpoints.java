package io.nucleus.query.feed;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.query.config.QueryConfig;
import io.nucleus.query.index.InventoryIndex;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Writes the index to disk together with how far it has come, from time to time, if it is to be kept at all. */
@Singleton
class Checkpoints {
    private static final Logger LOG = Logger.getLogger(Checkpoints.class);

    private final InventoryIndex index;
    private final Clock clock;
    private final boolean kept;
    private final Duration interval;
    private final Duration longestPause;
    private Instant writtenAt = Instant.EPOCH;
    private String table;

    Checkpoints(InventoryIndex index, Clock clock, QueryConfig config) {
        this.index = index;
        this.clock = clock;
        this.kept = config.index().dir().isPresent();
        this.interval = config.index().writeInterval();
        this.longestPause = config.feed().rereadInterval();
    }

    /**
     * From where the index can catch up. Not if it is of another table, nor if so much time has passed that items may have been
     * removed and prolonged, of which no change tells.
     *
     * @param currentTable which table is followed
     */
    Optional<Checkpoint> usable(String currentTable) {
        table = currentTable;
        Optional<Checkpoint> checkpoint = Checkpoint.of(index.written());
        Instant oldest = clock.instant().minus(longestPause);
        Optional<Checkpoint> usable = checkpoint.filter(c -> c.table().equals(currentTable) && c.at().isAfter(oldest));
        if (checkpoint.isPresent() && usable.isEmpty()) {
            LOG.info("The index on disk is of another table or too old: it is filled anew");
        }
        return usable;
    }

    /** Writes if it is time. */
    void writeIfDue(Map<AccountId, Following> followed, Map<AccountId, Instant> reread) throws IOException {
        if (kept && !clock.instant().isBefore(writtenAt.plus(interval))) {
            write(followed, reread);
        }
    }

    /** Writes now, if the index is to be kept. */
    void write(Map<AccountId, Following> followed, Map<AccountId, Instant> reread) throws IOException {
        if (kept && table != null) {
            Instant now = clock.instant();
            index.write(new Checkpoint(table, now, followed, reread).data());
            writtenAt = now;
        }
    }
}
