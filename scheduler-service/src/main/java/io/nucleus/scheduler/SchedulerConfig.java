package io.nucleus.scheduler;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.time.ZoneId;
import org.hibernate.validator.constraints.time.DurationMin;

/** When and what is scanned. */
@ConfigMapping(prefix = "nucleus.scheduler")
public interface SchedulerConfig {
    /** When all accounts are scanned: a Quartz cron expression (seconds first), or {@code off}. */
    @WithDefault("0 0 2 * * ?")
    @NotBlank
    String cron();

    /** The time zone in which the cron expression is read. */
    @WithDefault("UTC")
    ZoneId zone();

    /** How late a firing that was missed while no scheduler ran is still made up for; only the latest one is. */
    @WithDefault("24h")
    @DurationMin(minutes = 1)
    Duration catchUpWindow();

    /** Each how many-th scheduled scan looks into regions that are known to be empty, too; 1: each. */
    @WithDefault("7")
    @Min(1)
    int fullSweepEvery();

    /**
     * How long writers keep a resource after it was last known to be there: the same as their {@code nucleus.writer.resource-ttl}. Regions
     * that are known to be empty are read again before a third of it has passed, however rare full sweeps are, so that what AWS itself has
     * put there does not expire.
     */
    @WithDefault("30d")
    @DurationMin(days = 1)
    Duration resourceTtl();

    /** How long what was read of an account's regions is kept; the end of a sync of the account drops it at once. */
    @WithDefault("60s")
    @DurationMin
    Duration regionStatusAge();

    /** How long a scan may take; then it is closed with what it has, and its accounts are free for the next one. */
    @WithDefault("6h")
    @DurationMin(minutes = 1)
    Duration scanDeadline();

    /** The AWS partition whose regions are scanned, as the SDK's metadata names it. */
    @WithDefault("aws")
    @NotBlank
    String partition();

    /** The most sync requests that are handled at a time. */
    @WithDefault("4")
    @Min(1)
    @Max(100)
    int syncConcurrency();

    /** How long a stopping service waits for the sync requests that it is handling before it gives them back. */
    @WithDefault("20s")
    @DurationMin
    Duration shutdownGrace();
}
