package io.nucleus.collector.scan;

import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.message.Message;
import io.nucleus.inventory.model.message.PayloadObject;
import io.nucleus.inventory.model.message.StoredPayload;
import io.nucleus.inventory.store.schema.Bucket;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.hub.HubConfig;
import io.nucleus.support.queue.QueuePublisher;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** The product's own queue and bucket. */
@Singleton
class HubOutbox implements Outbox {
    private final QueuePublisher publisher;
    private final S3AsyncClient s3;
    private final String bucket;

    HubOutbox(QueuePublisher publisher, S3AsyncClient s3, HubConfig config) {
        this.publisher = publisher;
        this.s3 = s3;
        this.bucket = Bucket.DATA.bucketName(config.prefix());
    }

    @Override
    public Uni<Void> publish(Message message) {
        return publisher.publish(Queue.RESOURCE_EVENTS, message);
    }

    @Override
    public Uni<StoredPayload> store(String key, List<Resource> resources) {
        byte[] object = PayloadObject.write(resources);
        return Uni.createFrom()
                .completionStage(() -> s3.putObject(
                        r -> r.bucket(bucket)
                                .key(key)
                                .contentType("application/json")
                                .contentEncoding("gzip")
                                .serverSideEncryption(ServerSideEncryption.AES256),
                        AsyncRequestBody.fromBytes(object)))
                .replaceWith(() -> PayloadObject.at(bucket, key, object));
    }
}
