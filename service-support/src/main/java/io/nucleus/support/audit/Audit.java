package io.nucleus.support.audit;

import com.github.f4b6a3.ulid.UlidCreator;
import io.nucleus.inventory.store.Writes;
import io.nucleus.inventory.store.audit.AuditRecord;
import io.nucleus.inventory.store.audit.AuditRepository;
import io.nucleus.inventory.store.audit.Audited;
import io.nucleus.support.hub.HubConfig;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Puts on record who did what, when and from where, in the table, and in a log category of its own. What cannot be put on record
 * is not done: a record of its own is written before the deed, that of a change in the change's transaction.
 */
@Singleton
public class Audit {
    private static final Logger LOG = Logger.getLogger("nucleus.audit");
    private static final Duration SHORTEST = Duration.ofDays(1);

    private final AuditRepository records;
    private final Duration kept;
    private final Clock clock;

    @Inject
    public Audit(AuditRepository records, HubConfig config, Clock clock) {
        this(records, config.auditRetention(), clock);
    }

    /** @param kept for how long records are kept, a day at least */
    public Audit(AuditRepository records, Duration kept, Clock clock) {
        if (kept.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("nucleus.hub.audit-retention must be a day or more, not " + kept);
        }
        this.records = records;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * A deed of now.
     *
     * @param action for instance {@code account.create}
     * @param what it is done to
     * @param details key=value pairs; no secrets
     */
    public AuditRecord record(String action, Caller caller, String what, String details) {
        Instant now = clock.instant();
        String id = UlidCreator.getMonotonicUlid(now.toEpochMilli()).toString();
        return new AuditRecord(id, now, action, caller.who(), what, caller.from(), caller.correlationId(), details);
    }

    /** Puts a deed on record before it is done; if this fails, it must not be done. A repeated record is stored once. */
    @Writes
    public Uni<Void> write(AuditRecord record) {
        return records.write(record, kept)
                .invoke(first -> {
                    if (first) {
                        log(record);
                    }
                })
                .replaceWithVoid();
    }

    /** For a change that stores the record in its own transaction, and then tells by {@link #log} that it did. */
    public Audited audited(AuditRecord record) {
        return new Audited(record, kept);
    }

    /** Tells what is on record. */
    public void log(AuditRecord r) {
        LOG.infof(
                "%s %s by=%s from=%s correlationId=%s %s",
                r.action(), r.what(), r.who(), r.from(), r.correlationId(), r.details());
    }
}
