package io.nucleus.writer.staging;

import io.nucleus.inventory.store.schema.Bucket;
import io.nucleus.support.hub.HubConfig;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** The bucket of staging and archive, as far as whole objects of moderate size are concerned. Everything is encrypted at rest. */
@Singleton
public class DataBucket {
    private final S3AsyncClient s3;
    private final String name;

    @Inject
    public DataBucket(S3AsyncClient s3, HubConfig config) {
        this(s3, Bucket.DATA.bucketName(config.prefix()));
    }

    public DataBucket(S3AsyncClient s3, String name) {
        this.s3 = s3;
        this.name = name;
    }

    public String name() {
        return name;
    }

    public S3AsyncClient client() {
        return s3;
    }

    /** Emits once the object is durable; an object of that key is replaced. */
    public Uni<Void> put(String key, byte[] content, String contentType) {
        return Uni.createFrom()
                .completionStage(() -> s3.putObject(
                        r -> r.bucket(name)
                                .key(key)
                                .contentType(contentType)
                                .serverSideEncryption(ServerSideEncryption.AES256),
                        AsyncRequestBody.fromBytes(content)))
                .replaceWithVoid();
    }

    /** @return empty if there is no such object */
    public Uni<Optional<byte[]>> get(String key) {
        return Uni.createFrom()
                .completionStage(() -> s3.getObject(r -> r.bucket(name).key(key), AsyncResponseTransformer.toBytes()))
                .map(response -> Optional.of(response.asByteArrayUnsafe()))
                .onFailure(NoSuchKeyException.class)
                .recoverWithItem(Optional.empty());
    }

    /** Whether or not there was such an object. */
    public Uni<Void> delete(String key) {
        return Uni.createFrom()
                .completionStage(() -> s3.deleteObject(r -> r.bucket(name).key(key)))
                .replaceWithVoid();
    }

    /** Deletes every object whose key begins with the prefix. @return how many there were */
    public Uni<Long> deleteAll(String prefix) {
        return deleteFrom(prefix, null, 0);
    }

    private Uni<Long> deleteFrom(String prefix, String continuation, long sofar) {
        return Uni.createFrom()
                .completionStage(() ->
                        s3.listObjectsV2(r -> r.bucket(name).prefix(prefix).continuationToken(continuation)))
                .chain(page -> delete(page.contents())
                        .chain(deleted -> page.nextContinuationToken() == null
                                ? Uni.createFrom().item(sofar + deleted)
                                : deleteFrom(prefix, page.nextContinuationToken(), sofar + deleted)));
    }

    /** A page of a listing has at most 1,000 keys, which is also what one deletion takes (S3 API reference). */
    private Uni<Integer> delete(List<S3Object> objects) {
        if (objects.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        List<ObjectIdentifier> keys = objects.stream()
                .map(o -> ObjectIdentifier.builder().key(o.key()).build())
                .toList();
        return Uni.createFrom()
                .completionStage(() -> s3.deleteObjects(
                        r -> r.bucket(name).delete(d -> d.objects(keys).quiet(true))))
                .invoke(DataBucket::failOnErrors)
                .replaceWith(keys.size());
    }

    private static void failOnErrors(DeleteObjectsResponse response) {
        if (response.hasErrors() && !response.errors().isEmpty()) {
            throw new IllegalStateException(
                    "S3 did not delete " + response.errors().size() + " objects, the first one: "
                            + response.errors().getFirst());
        }
    }
}
