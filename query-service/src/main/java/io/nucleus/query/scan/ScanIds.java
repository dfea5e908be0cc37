package io.nucleus.query.scan;

import com.github.f4b6a3.ulid.Ulid;
import io.nucleus.query.api.ParameterErrors;

/** Ids of scans as clients give them. */
final class ScanIds {
    private ScanIds() {}

    static void check(ParameterErrors errors, String scanId) {
        if (!Ulid.isValid(scanId)) {
            errors.add("scanId", "must be a ULID (26 characters of Crockford's base 32)");
        }
    }
}
