package io.nucleus.inventory.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a scan, or an account's part of it, stands or ended. */
public enum SyncStatus {
    /** Nothing was ever scanned. */
    NEVER,
    /** Under way. */
    IN_PROGRESS,
    /** Every scope was read to the end, or holds nothing for a known reason. */
    SUCCESS,
    /** Some scopes were not read; everything that was read is stored. */
    PARTIAL,
    /** Nothing could be read. */
    FAILED;

    /** As stored and as the API writes it, for instance {@code in_progress}. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static SyncStatus of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
