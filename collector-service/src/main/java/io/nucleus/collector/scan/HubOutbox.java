package io.nucleus.collector.scan;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.json.InventoryJson;
import io.nucleus.inventory.model.message.Message;
import io.nucleus.inventory.model.message.StoredPayload;
import io.nucleus.inventory.store.schema.Bucket;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.hub.HubConfig;
import io.nucleus.support.queue.QueuePublisher;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** The product's own queue and bucket. */
@Singleton
class HubOutbox implements Outbox {
    private static final ObjectMapper JSON = InventoryJson.mapper();

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
        byte[] bytes = gzip(resources);
        return Uni.createFrom()
                .completionStage(() -> s3.putObject(
                        r -> r.bucket(bucket)
                                .key(key)
                                .contentType("application/json")
                                .contentEncoding("gzip"),
                        AsyncRequestBody.fromBytes(bytes)))
                .replaceWith(() -> new StoredPayload(bucket, key, sha256(bytes)));
    }

    private static byte[] gzip(List<Resource> resources) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            JSON.writeValue(gzip, resources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
