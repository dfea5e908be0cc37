package io.nucleus.inventory.model.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What caused a scan. */
public enum Trigger {
    /** The nightly (or otherwise configured) schedule. */
    SCHEDULE,
    /** A person or program through the API. */
    API,
    /** A message published by hand. */
    MESSAGE;

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Trigger of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
