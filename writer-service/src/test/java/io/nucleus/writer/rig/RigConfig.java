package io.nucleus.writer.rig;

import io.nucleus.writer.WriterConfig;
import java.time.Duration;
import java.util.Optional;

/** Configuration as tests want it. */
public record RigConfig(Duration resourceTtl, Duration digestTrusted) implements WriterConfig {
    public static final RigConfig DEFAULT = new RigConfig(Duration.ofDays(30), Duration.ofDays(7));

    @Override
    public int concurrency() {
        return 8;
    }

    @Override
    public int writeConcurrency() {
        return 4;
    }

    @Override
    public int settleConcurrency() {
        return 2;
    }

    @Override
    public int settleResources() {
        return 100;
    }

    @Override
    public Duration changesKept() {
        return Duration.ofDays(90);
    }

    @Override
    public double countChangeWarning() {
        return 0.2;
    }

    @Override
    public Duration shutdownGrace() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Optional<String> spoolDirectory() {
        return Optional.empty();
    }
}
