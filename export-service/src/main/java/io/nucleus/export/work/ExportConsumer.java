package io.nucleus.export.work;

import io.nucleus.export.ExportConfig;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.queue.QueueConsumer;
import io.nucleus.support.queue.QueueConsumers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** Receives export requests while the service runs. */
@Singleton
public class ExportConsumer {
    /** What giving back may take beyond the grace. */
    private static final Duration GIVING_BACK = Duration.ofSeconds(5);

    private final List<SdkClient> clients;
    private final QueueConsumer consumer;
    private final ExportWorkers workers;
    private final Duration grace;

    public ExportConsumer(
            SqsAsyncClient sqs,
            DynamoDbAsyncClient dynamoDb,
            S3AsyncClient s3,
            QueueConsumers consumers,
            ExportHandler handler,
            ExportWorkers workers,
            ExportConfig config) {
        this.clients = List.of(sqs, dynamoDb, s3);
        this.consumer = consumers.consumer(Queue.EXPORT_REQUESTS, config.concurrency(), handler);
        this.workers = workers;
        this.grace = config.work().shutdownGrace();
    }

    void start(@Observes StartupEvent started) {
        // Makes them: later, a thread may be the first to use one that has not the application's class loader.
        clients.forEach(SdkClient::serviceName);
        consumer.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        consumer.stop(grace).onFailure().recoverWithNull().await().atMost(grace.plus(GIVING_BACK));
        workers.close();
    }
}
