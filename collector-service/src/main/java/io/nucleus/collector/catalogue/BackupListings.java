package io.nucleus.collector.catalogue;

import java.util.List;

/** AWS Backup. */
final class BackupListings {
    private BackupListings() {}

    static List<Listing<?, ?>> all() {
        return List.of();
    }
}
