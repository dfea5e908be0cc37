package io.nucleus.writer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** How the writer works. */
@ConfigMapping(prefix = "nucleus.writer")
public interface WriterConfig {
    /** The most messages that are handled at a time. */
    @WithDefault("16")
    @Min(1)
    @Max(500)
    int concurrency();

    /** The most DynamoDB writes that one message has under way; times {@code concurrency} it should stay below the client's connections. */
    @WithDefault("8")
    @Min(1)
    @Max(100)
    int writeConcurrency();

    /** The most accounts that are written to Iceberg and to the archive at a time; each holds the ARNs of one account in memory. */
    @WithDefault("2")
    @Min(1)
    @Max(16)
    int settleConcurrency();

    /**
     * The most resources of regions that are settled at a time; a larger region is settled alone. Each takes about a kilobyte of memory
     * meanwhile.
     */
    @WithDefault("100000")
    @Min(1)
    int settleResources();

    /** How long a resource is kept after it was last known to be there; renewed when 11/20 of it or less is left. */
    @WithDefault("30d")
    @DurationMin(days = 1)
    Duration resourceTtl();

    /**
     * How long what is known of a region may be taken from the digest of the scan before, until everything is read from the table again; zero
     * to do so each time.
     */
    @WithDefault("7d")
    @DurationMin
    Duration digestTrusted();

    /** How long records of changes are kept in the table; Iceberg keeps them for ever. */
    @WithDefault("90d")
    @DurationMin(days = 1)
    Duration changesKept();

    /** By how much of itself an account's count of resources may change between two scans before that is worth a warning. */
    @WithDefault("0.2")
    @DecimalMin("0")
    double countChangeWarning();

    /** How long a stopping process waits for what it is doing before it gives the messages back. */
    @WithDefault("20s")
    @DurationMin
    Duration shutdownGrace();

    /** Where an account's resources are sorted on disk before they are written; the system's temporary directory if absent. */
    Optional<String> spoolDirectory();
}
