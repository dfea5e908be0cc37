package io.nucleus.inventory.model;

import java.util.Locale;

/** What accounts and regions are looked at for. Each operation knows for itself in which regions there is anything for it. */
public enum Operation {
    /** Listing resources. */
    INVENTORY,
    /** Elastic Disaster Recovery: source servers and recovery instances. */
    DRS;

    /** As it stands in keys, logs and metrics. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
