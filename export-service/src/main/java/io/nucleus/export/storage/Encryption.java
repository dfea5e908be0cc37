package io.nucleus.export.storage;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/**
 * How S3 encrypts files.
 *
 * @param by whose keys
 * @param keyId the KMS key; empty for the account's own
 */
public record Encryption(By by, Optional<String> keyId) {
    public Encryption {
        requireNonNull(by, "by is null");
        requireNonNull(keyId, "keyId is null");
        if (keyId.isPresent() && by != By.KMS) {
            throw new IllegalArgumentException(
                    "nucleus.export.files.kms-key-id is used only if nucleus.export.files.encryption is kms, not "
                            + by.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Whose keys encrypt. */
    public enum By {
        /** S3's own keys (SSE-S3). */
        S3,
        /** A key of KMS (SSE-KMS). */
        KMS,
        /** Whatever the bucket says: for stores that know nothing of encryption, the embedded one for instance. */
        BUCKET
    }

    void ask(CreateMultipartUploadRequest.Builder request) {
        switch (by) {
            case S3 -> request.serverSideEncryption(ServerSideEncryption.AES256);
            case KMS -> {
                request.serverSideEncryption(ServerSideEncryption.AWS_KMS);
                keyId.ifPresent(request::ssekmsKeyId);
            }
            case BUCKET -> {
                // The bucket's default encryption needs no asking for.
            }
        }
    }
}
