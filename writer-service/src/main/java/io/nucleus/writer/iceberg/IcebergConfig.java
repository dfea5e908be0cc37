package io.nucleus.writer.iceberg;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;

/** Where the Iceberg tables are. */
@ConfigMapping(prefix = "nucleus.iceberg")
public interface IcebergConfig {
    /**
     * Iceberg's own catalog properties, for instance {@code catalog-impl}, {@code warehouse}, {@code uri}; names with dots are
     * quoted. What is left out follows from the deployment: a catalog in DynamoDB, files in the deployment's warehouse bucket.
     */
    Map<String, String> catalog();

    /** Namespace of the tables; made if it does not exist. */
    @WithDefault("nucleus")
    String namespace();

    /** How the tables are looked after. */
    Upkeep upkeep();

    /** How the tables are looked after. */
    interface Upkeep {
        /** Off where the catalog looks after its tables itself, as S3 Tables does. */
        @WithDefault("true")
        boolean enabled();

        /** How long snapshots are kept, for time travel; zero: for ever. */
        @WithDefault("7d")
        @DurationMin
        Duration snapshotsKept();

        /** The fewest small files of a past day that are merged into few. */
        @WithDefault("5")
        @Min(2)
        int mergeFrom();

        /** How old a file must be that nothing refers to before it is removed: older than any commit can take. */
        @WithDefault("3d")
        @DurationMin(days = 1)
        Duration orphansKept();
    }
}
