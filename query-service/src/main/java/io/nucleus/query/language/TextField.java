package io.nucleus.query.language;

import java.util.Locale;

/** A field that holds what people and services write. */
public enum TextField {
    NAME,
    ID,
    ARN,
    STATE;

    /** As it is written in a query. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
