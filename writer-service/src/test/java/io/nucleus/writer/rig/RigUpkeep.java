package io.nucleus.writer.rig;

import io.nucleus.writer.iceberg.IcebergConfig;
import java.time.Duration;

/** How tests want the tables looked after. */
public record RigUpkeep(Duration snapshotsKept, int mergeFrom) implements IcebergConfig.Upkeep {
    @Override
    public boolean enabled() {
        return true;
    }

    @Override
    public Duration orphansKept() {
        return Duration.ofDays(3);
    }
}
