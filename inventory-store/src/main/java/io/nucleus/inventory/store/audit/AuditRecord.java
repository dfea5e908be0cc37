package io.nucleus.inventory.store.audit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * Something that was done. Texts that somebody sent are kept on one line and within bounds, so that no record can forge another's
 * line in a log, or become too large to be stored; what was cut off shows as an ellipsis.
 *
 * @param id a ULID; of what may be done again after a crash it is derived from its cause, so that it is on record once
 * @param at when it was done or asked for
 * @param action for instance {@code account.create}
 * @param who as far as it is known
 * @param what it was done to
 * @param from where it came from: an address or a queue, and the sender, as far as it is known
 * @param correlationId of the request or message that asked for it
 * @param details key=value pairs; no secrets
 */
public record AuditRecord(
        String id,
        Instant at,
        String action,
        String who,
        String what,
        String from,
        String correlationId,
        String details) {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");
    private static final int MOST_CHARS = 256;
    private static final int MOST_DETAILS = 4_000;

    public AuditRecord {
        requireNonNull(id, "id is null");
        requireNonNull(at, "at is null");
        requireNonNull(action, "action is null");
        requireNonNull(what, "what is null");
        at = at.truncatedTo(ChronoUnit.MILLIS);
        who = line(who, MOST_CHARS);
        what = line(what, MOST_CHARS);
        from = line(from, MOST_CHARS);
        correlationId = line(correlationId, MOST_CHARS);
        details = details == null ? "" : line(details, MOST_DETAILS);
    }

    private static String line(String text, int most) {
        if (text == null || text.isBlank()) {
            return "unknown";
        }
        String clean = CONTROL.matcher(text).replaceAll(" ");
        return clean.codePointCount(0, clean.length()) <= most
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, most - 1)) + "…";
    }
}
