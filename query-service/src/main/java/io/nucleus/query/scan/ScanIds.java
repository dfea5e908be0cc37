package io.nucleus.query.scan;

import io.nucleus.inventory.model.Ulids;
import io.nucleus.query.api.ParameterErrors;

/** Ids of scans as clients give them. */
final class ScanIds {
    private ScanIds() {}

    static void check(ParameterErrors errors, String scanId) {
        if (!Ulids.isValid(scanId)) {
            errors.add("scanId", "must be " + Ulids.EXPECTED);
        }
    }
}
