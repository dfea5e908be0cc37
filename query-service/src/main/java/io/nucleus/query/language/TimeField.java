package io.nucleus.query.language;

import java.util.Locale;

/** A time of a resource. */
public enum TimeField {
    /** When it was created, as the service says. */
    CREATED,
    /** When its content or status last changed here. */
    CHANGED,
    /** When a scan first found it. */
    FIRST,
    /** When a scan last found it. */
    LAST;

    /** As it is written in a query. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
