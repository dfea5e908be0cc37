package io.nucleus.support.hub;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;

/** Where the product keeps its own data: the same values for every service of a deployment. */
@ConfigMapping(prefix = "nucleus.hub")
public interface HubConfig {
    /** Prefix of the names of queues and buckets. */
    @WithDefault("nucleus")
    @NotBlank
    String prefix();

    /** Name of the DynamoDB table. */
    @WithDefault("nucleus-app-app-table")
    @NotBlank
    String table();

    /** Into how many partitions each index over resources is split; never lower it while the table holds resources. */
    @WithDefault("8")
    @Min(1)
    @Max(1000)
    int indexShards();

    /** For how long it stays on record who did what; a day at least. */
    @WithDefault("400d")
    Duration auditRetention();
}
