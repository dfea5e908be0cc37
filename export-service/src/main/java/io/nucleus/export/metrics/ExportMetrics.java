package io.nucleus.export.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.nucleus.inventory.store.export.Export;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** The names and labels of this service's metrics; labels take few values. */
@Singleton
public class ExportMetrics {
    private static final String FORMAT = "format";

    private final MeterRegistry registry;

    public ExportMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** How an export ended. */
    public enum Ended {
        COMPLETED,
        FAILED,
        CANCELLED
    }

    /** Why an order was refused. */
    public enum Refused {
        INVALID,
        TOO_MANY,
        TOO_LARGE
    }

    public void ordered(String format) {
        registry.counter("nucleus.export.ordered", FORMAT, format).increment();
    }

    public void refused(Refused why) {
        registry.counter("nucleus.export.refused", "reason", label(why)).increment();
    }

    public void ended(Ended how, String format) {
        registry.counter("nucleus.export.ended", "outcome", label(how), FORMAT, format)
                .increment();
    }

    /** A file is there; the time is that of its last attempt. */
    public void made(String format, Export.Progress progress, Duration time) {
        registry.timer("nucleus.export.duration", FORMAT, format).record(time);
        registry.counter("nucleus.export.rows", FORMAT, format).increment(progress.rows());
        registry.counter("nucleus.export.bytes", FORMAT, format).increment(progress.sizeBytes());
    }

    /** An attempt failed, and another will be made. */
    public void triedAgain() {
        registry.counter("nucleus.export.tried.again").increment();
    }

    public void observe(Supplier<Number> running) {
        Gauge.builder("nucleus.export.running", running).register(registry);
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
