package io.nucleus.collector.catalogue;

import io.nucleus.inventory.model.Regions;

/** Whether a service is listed in each region or once for the account. */
public enum Scope {
    REGIONAL,
    GLOBAL;

    /** The scope whose listings a scan region runs. */
    public static Scope of(String scanRegion) {
        return scanRegion.equals(Regions.GLOBAL) ? GLOBAL : REGIONAL;
    }
}
