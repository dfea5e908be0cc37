package io.nucleus.localaws.provision;

import io.nucleus.inventory.store.schema.Bucket;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;

/** Makes every bucket. */
final class BucketProvisioner {
    private final S3Client s3;

    BucketProvisioner(S3Client s3) {
        this.s3 = s3;
    }

    void provision(String prefix) {
        for (Bucket bucket : Bucket.values()) {
            create(bucket.bucketName(prefix));
        }
    }

    private void create(String name) {
        try {
            s3.createBucket(r -> r.bucket(name));
        } catch (BucketAlreadyOwnedByYouException | BucketAlreadyExistsException e) {
            // It is there from an earlier run.
        }
    }
}
