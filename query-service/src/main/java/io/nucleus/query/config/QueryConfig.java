package io.nucleus.query.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** The query-service. */
@ConfigMapping(prefix = "nucleus.query")
public interface QueryConfig {
    /** Where the search index lies. */
    Index index();

    /** How the index is filled and kept fresh. */
    Feed feed();

    /** How much searching goes on at once. */
    Search search();

    /** How syncs are asked for and shown. */
    Sync sync();

    /** Where the search index lies. */
    interface Index {
        /**
         * Directory of the index, for this replica alone. What it holds of an earlier run is caught up with; it is filled anew if that
         * cannot be used. Absent: a new temporary directory, removed at the end. A million resources take about a gigabyte.
         */
        Optional<Path> dir();

        /** How often the index is written to its directory if one is set; after a crash it catches up from there. */
        @WithDefault("30s")
        @DurationMin(millis = 1)
        Duration writeInterval();

        /** Megabytes of memory in which changes gather before they become a file. */
        @WithDefault("64")
        @Min(1)
        @Max(2000)
        int bufferMegabytes();
    }

    /** How the index is filled and kept fresh. */
    interface Feed {
        /** How often the accounts are asked whether their inventory changed. */
        @WithDefault("2s")
        @DurationMin(millis = 1)
        Duration pollInterval();

        /** How many partitions of the table's index are read at once while filling. */
        @WithDefault("4")
        @Min(1)
        @Max(64)
        int fillParallelism();

        /** How many changed accounts are read at once. */
        @WithDefault("8")
        @Min(1)
        @Max(64)
        int followParallelism();

        /** By how much clocks of collectors may differ: changes are read from so long before the scan that made them. */
        @WithDefault("2m")
        @DurationMin
        Duration overlap();

        /**
         * How often each account is read as a whole, which finds what no change tells: removed and prolonged items. Less than
         * half of the shortest TTL of a resource.
         */
        @WithDefault("12h")
        @DurationMin(millis = 1)
        Duration rereadInterval();
    }

    /** How much searching goes on at once. */
    interface Search {
        /** How many searches run at once; each keeps one core busy. */
        @WithDefault("8")
        @Min(1)
        @Max(256)
        int threads();

        /** How many more may wait; beyond that the answer is 429. */
        @WithDefault("128")
        @Min(1)
        @Max(10000)
        int queue();

        /** How long one search may take before it is given up. */
        @WithDefault("10s")
        @DurationMin(millis = 1)
        Duration timeLimit();

        /** How many rows one search holds in memory, and so how far from either end of an answer a page may lie. */
        @WithDefault("20000")
        @Min(1000)
        @Max(1000000)
        int window();

        /** How many streams may be open at once; beyond that the answer is 429. */
        @WithDefault("16")
        @Min(1)
        @Max(1000)
        int streams();
    }

    /** How syncs are asked for and shown. */
    interface Sync {
        /** How long a sync that was asked for counts as running although no scan of it can be seen yet. */
        @WithDefault("2m")
        @DurationMin
        Duration pending();

        /** After how long a scan that has not ended is no longer taken for running. */
        @WithDefault("24h")
        @DurationMin(minutes = 1)
        Duration longest();

        /** How old a shown status may be, and so how often it is looked whether it changed. */
        @WithDefault("1s")
        @DurationMin
        Duration statusAge();

        /** How often who watches the status is told that the connection is alive. */
        @WithDefault("15s")
        @DurationMin(millis = 1)
        Duration heartbeat();

        /** How many may watch the status at once; beyond that the answer is 429. */
        @WithDefault("500")
        @Min(1)
        @Max(100000)
        int watchers();
    }
}
