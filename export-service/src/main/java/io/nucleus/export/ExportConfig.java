package io.nucleus.export;

import io.nucleus.export.storage.Encryption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** The export-service. */
@ConfigMapping(prefix = "nucleus.export")
public interface ExportConfig {
    /** Where query-service answers, from which all rows come. */
    @WithDefault("http://127.0.0.1:8084")
    URI queryService();

    /** The most exports that are made at a time; each takes at most about 90 MB of memory. */
    @WithDefault("2")
    @Min(1)
    @Max(32)
    int concurrency();

    /** What one user, and one export, may take. */
    Limits limits();

    /** How exports are made. */
    Work work();

    /** What becomes of finished files. */
    Files files();

    /** What one user, and one export, may take. */
    interface Limits {
        /** The most exports of one user that are queued or running. */
        @WithDefault("3")
        @Min(1)
        @Max(100)
        int underWay();

        /** The most rows of one export. */
        @WithDefault("3000000")
        @Min(1)
        @Max(50000000)
        long rows();

        /** The most megabytes of a finished file. */
        @WithDefault("2048")
        @Min(1)
        long fileMegabytes();

        /** The most megabytes of temporary disk for one export; a workbook takes about 105 for a million rows. */
        @WithDefault("2048")
        @Min(1)
        long temporaryMegabytes();
    }

    /** How exports are made. */
    interface Work {
        /** Directory for temporary files, shared by all that run on the machine. Absent: below the system's own. */
        Optional<Path> directory();

        /** How often a running export tells how far it is, and notices that it was cancelled. */
        @WithDefault("2s")
        @DurationMin(millis = 1)
        Duration heartbeat();

        /** After how long without a heartbeat an export is taken up by another worker. */
        @WithDefault("30s")
        @DurationMin(millis = 1)
        Duration takeOverAfter();

        /** How often an export is tried before it has failed; workers that were killed or stopped count, too. */
        @WithDefault("6")
        @Min(1)
        int attempts();

        /** How long query-service may give no further row before an attempt is given up. */
        @WithDefault("2m")
        @DurationMin(millis = 1)
        Duration patience();

        /** How many rows a sheet has at most, its header included: Excel's limit. */
        @WithDefault("1048576")
        @Min(2)
        @Max(1048576)
        int sheetRows();

        /** How long a stopping service waits for running exports before it gives them back. */
        @WithDefault("5s")
        @DurationMin
        Duration shutdownGrace();
    }

    /** What becomes of finished files. */
    interface Files {
        /** How long a link can be used; not longer than the credentials that sign it. */
        @WithDefault("1h")
        @DurationMin(seconds = 1)
        @DurationMax(days = 7)
        Duration linkValidity();

        /** How long exports are kept. The bucket's lifecycle rule must not be shorter. */
        @WithDefault("7d")
        @DurationMin(hours = 1)
        Duration retention();

        /** Whose keys encrypt files: {@code s3} (SSE-S3), {@code kms} (SSE-KMS), or whatever the {@code bucket} says. */
        @WithDefault("s3")
        Encryption.By encryption();

        /** The KMS key, with {@code kms}; absent: the account's own for S3. */
        Optional<String> kmsKeyId();
    }
}
