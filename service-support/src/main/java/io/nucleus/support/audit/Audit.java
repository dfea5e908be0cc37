package io.nucleus.support.audit;

import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Writes down who did what, in a log category of its own that a deployment can keep longer than the rest. */
@Singleton
public class Audit {
    private static final Logger LOG = Logger.getLogger("nucleus.audit");

    /**
     * Something that was done.
     *
     * @param action for instance {@code account.create}
     * @param who as far as it is known
     * @param what it was done to
     * @param correlationId of the request or message that asked for it
     */
    public record Event(String action, String who, String what, String correlationId) {}

    /** @param details key=value pairs; no secrets */
    public void record(Event event, String details) {
        LOG.infof(
                "%s %s by=%s correlationId=%s %s",
                event.action(), event.what(), printable(event.who()), printable(event.correlationId()), details);
    }

    /** A name that someone sent must not forge lines. */
    private static String printable(String text) {
        return text == null ? "unknown" : text.replaceAll("\\p{Cntrl}", " ");
    }
}
