package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** AWS Backup. */
final class BackupTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private BackupTypes() {}
}
