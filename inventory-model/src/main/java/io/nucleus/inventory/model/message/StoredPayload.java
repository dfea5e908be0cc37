package io.nucleus.inventory.model.message;

import static java.util.Objects.requireNonNull;

/**
 * Where the resources of a batch lie that would not fit into a message: a gzipped JSON array of resources.
 *
 * @param bucket the S3 bucket
 * @param key the object's key
 * @param sha256 of the object's bytes, lower-case hexadecimal; checked when it is read
 */
public record StoredPayload(String bucket, String key, String sha256) {
    public StoredPayload {
        requireNonNull(bucket, "payload.bucket is null");
        requireNonNull(key, "payload.key is null");
        requireNonNull(sha256, "payload.sha256 is null");
    }
}
