package io.nucleus.writer.iceberg;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

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

    /** How long snapshots are kept, for time travel; zero leaves them to the catalog, if that looks after its tables itself. */
    @WithDefault("7d")
    Duration snapshotsKept();
}
