package io.nucleus.inventory.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether the last look that went to the end of a resource's scope found it. */
public enum DiscoveryStatus {
    /** Found when its scope was last read to the end, or its scope has not been read to the end since it was found. */
    ACTIVE,
    /** Its scope was read to the end without it. It is kept until its TTL runs out. */
    MISSING;

    /** {@code active} or {@code missing}, as stored and as the API writes it. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static DiscoveryStatus of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("discoveryStatus must be active or missing"));
    }

    /** The status of that name in any case; empty if there is none. */
    public static Optional<DiscoveryStatus> parse(String text) {
        return Arrays.stream(values())
                .filter(s -> s.text().equalsIgnoreCase(text))
                .findFirst();
    }
}
