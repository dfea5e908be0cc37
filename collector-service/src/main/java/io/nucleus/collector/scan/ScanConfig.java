package io.nucleus.collector.scan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How much is read at a time. */
@ConfigMapping(prefix = "nucleus.collector")
public interface ScanConfig {
    /** Regions, of whichever accounts, that one collector reads at a time. */
    @WithDefault("8")
    @Min(1)
    @Max(256)
    int concurrency();

    /** Listings of one region that run at a time. */
    @WithDefault("5")
    @Min(1)
    @Max(64)
    int listingsAtOnce();

    /** Calls about single items, such as for tags, that one listing makes at a time. */
    @WithDefault("10")
    @Min(1)
    @Max(64)
    int laneWidth();

    /** The most items of one listing of a region that are read; what has more is cut, and shown as not read to the end. */
    @WithDefault("200000")
    @Min(1)
    long mostItems();

    /** How long a region stays with a collector that does not renew its lease; it renews three times as often. */
    @WithDefault("60s")
    @DurationMin(seconds = 1)
    Duration leaseDuration();

    /** How long a stopping collector waits for its work to be given back. */
    @WithDefault("10s")
    @DurationMin
    Duration shutdownGrace();
}
