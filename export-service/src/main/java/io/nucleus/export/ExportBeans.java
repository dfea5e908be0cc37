package io.nucleus.export;

import io.nucleus.export.inventory.QueryService;
import io.nucleus.export.storage.DownloadLinks;
import io.nucleus.export.storage.Encryption;
import io.nucleus.export.storage.ExportsBucket;
import io.nucleus.support.hub.HubConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** What the service works with, which knows neither configuration nor container. */
@Singleton
public class ExportBeans {
    private static final int MEGABYTE = 20;

    private final ExportConfig config;

    public ExportBeans(ExportConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    QueryService queryService() {
        return new QueryService(config.queryService());
    }

    @Produces
    @Singleton
    ExportsBucket bucket(S3AsyncClient s3, HubConfig hub) {
        return new ExportsBucket(
                s3,
                hub.prefix(),
                new Encryption(config.files().encryption(), config.files().kmsKeyId()),
                config.limits().fileMegabytes() << MEGABYTE);
    }

    @Produces
    @Singleton
    DownloadLinks links(S3Presigner presigner, ExportsBucket bucket, Clock clock) {
        return new DownloadLinks(presigner, bucket.name(), config.files().linkValidity(), clock);
    }
}
