package io.nucleus.inventory.model.message;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Clock;
import java.time.Instant;

/**
 * What every message carries, set by whoever sends it.
 *
 * @param id a ULID, new for each message; a redelivery has the same id
 * @param schemaVersion version of the message's form; a reader accepts every version up to its own
 * @param sentAt when it was made, by the sender's clock
 * @param correlationId taken over from the request or message that caused this one, so that one search finds all of it
 */
public record Envelope(String id, int schemaVersion, Instant sentAt, String correlationId) {
    /** The version that this code writes. */
    public static final int CURRENT_SCHEMA_VERSION = 1;

    public Envelope {
        requireNonNull(id, "envelope.id is null");
        requireNonNull(sentAt, "envelope.sentAt is null");
        correlationId = correlationId == null ? id : correlationId;
        if (schemaVersion < 1 || schemaVersion > CURRENT_SCHEMA_VERSION) {
            throw new IllegalArgumentException(
                    "envelope.schemaVersion must be from 1 to " + CURRENT_SCHEMA_VERSION + ", not " + schemaVersion);
        }
    }

    /** The envelope of a new message caused by whatever the correlation id names. */
    public static Envelope create(Clock clock, String correlationId) {
        String id = UlidCreator.getMonotonicUlid().toString();
        return new Envelope(id, CURRENT_SCHEMA_VERSION, clock.instant(), correlationId);
    }
}
