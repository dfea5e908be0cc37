package io.nucleus.export.work;

import io.nucleus.export.ExportConfig;
import io.nucleus.export.file.ExportFiles;
import io.nucleus.export.inventory.QueryService;
import io.nucleus.export.metrics.ExportMetrics;
import io.nucleus.export.storage.ExportsBucket;
import io.nucleus.inventory.store.export.ExportRepository;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;

/** Puts the parts together, which know neither configuration nor container. */
@Singleton
public class WorkBeans {
    private static final int MEGABYTE = 20;

    private final ExportConfig config;
    private final Clock clock;

    public WorkBeans(ExportConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Produces
    @Singleton
    ExportWorkers workers(
            ExportRepository exports, QueryService inventory, ExportsBucket bucket, ExportMetrics metrics) {
        Path directory = config.work()
                .directory()
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "nucleus-export"));
        ExportWorkers workers = new ExportWorkers(
                exports,
                new ExportRun.Parts(
                        inventory,
                        bucket,
                        new ExportFiles(config.work().sheetRows()),
                        WorkDirectory.open(directory),
                        clock,
                        config.limits().rows(),
                        config.limits().temporaryMegabytes() << MEGABYTE,
                        config.work().patience()),
                config.work().heartbeat(),
                config.concurrency());
        metrics.observe(workers::running);
        return workers;
    }

    @Produces
    @Singleton
    ExportHandler handler(
            ExportRepository exports, ExportsBucket bucket, ExportWorkers workers, ExportMetrics metrics) {
        return new ExportHandler(
                exports,
                bucket,
                workers,
                metrics,
                clock,
                new ExportHandler.Rules(
                        config.work().takeOverAfter(), config.work().attempts()));
    }
}
