package io.nucleus.export.storage;

import io.nucleus.export.order.Format;
import io.nucleus.inventory.store.export.Export;
import io.nucleus.inventory.store.schema.Bucket;
import io.smallrye.mutiny.Uni;
import java.util.List;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;

/** The bucket of exports. An export has one key, so that whoever makes it and how often, there is one file. */
public final class ExportsBucket {
    private final S3AsyncClient s3;
    private final String name;
    private final Encryption encryption;
    private final long mostBytes;

    /**
     * @param prefix of the deployment's buckets
     * @param mostBytes the largest file that is allowed
     */
    public ExportsBucket(S3AsyncClient s3, String prefix, Encryption encryption, long mostBytes) {
        this.s3 = s3;
        this.name = Bucket.EXPORTS.bucketName(prefix);
        this.encryption = encryption;
        this.mostBytes = mostBytes;
    }

    public String name() {
        return name;
    }

    /** Emits if the bucket is there. */
    public Uni<?> probe() {
        return Uni.createFrom().completionStage(() -> s3.headBucket(r -> r.bucket(name)));
    }

    /** Begins to write an export's file, which exists once the upload is completed. */
    public MultipartOutput begin(Export export) {
        CreateMultipartUploadRequest.Builder request = CreateMultipartUploadRequest.builder()
                .bucket(name)
                .key(export.order().objectKey())
                .contentType(Format.of(export.order().format()).mediaType());
        encryption.ask(request);
        String uploadId = s3.createMultipartUpload(request.build()).join().uploadId();
        return new MultipartOutput(
                s3, new MultipartOutput.Target(name, export.order().objectKey(), uploadId), mostBytes);
    }

    /** Ends whatever uploads of an export are open, of workers that are gone for instance: they can complete no more. */
    public Uni<Void> abortUploads(Export export) {
        return abortUploads(export.order().objectKey());
    }

    private Uni<Void> abortUploads(String key) {
        return Uni.createFrom()
                .completionStage(
                        () -> s3.listMultipartUploads(r -> r.bucket(name).prefix(key)))
                .chain(found -> {
                    List<Uni<Void>> aborts = found.uploads().stream()
                            .filter(upload -> upload.key().equals(key))
                            .map(this::abort)
                            .toList();
                    return aborts.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : Uni.join().all(aborts).andFailFast().replaceWithVoid();
                });
    }

    private Uni<Void> abort(MultipartUpload upload) {
        return Uni.createFrom()
                .completionStage(() -> s3.abortMultipartUpload(
                        r -> r.bucket(name).key(upload.key()).uploadId(upload.uploadId())))
                .replaceWithVoid()
                .onFailure(NoSuchUploadException.class)
                .recoverWithNull();
    }

    /** Removes all that there is of an export: open uploads first, so that none can complete afterwards, then the file. */
    public Uni<Void> remove(Export export) {
        String key = export.order().objectKey();
        return abortUploads(key)
                .chain(() -> Uni.createFrom()
                        .completionStage(
                                () -> s3.deleteObject(r -> r.bucket(name).key(key))))
                .replaceWithVoid();
    }
}
