package io.nucleus.export.storage;

import io.nucleus.export.order.Format;
import io.nucleus.inventory.store.export.Export;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Signs links by which whoever has them can download a file, for a while. Signing asks nobody. */
public final class DownloadLinks {
    private final S3Presigner presigner;
    private final String bucket;
    private final Duration validity;
    private final Clock clock;

    public DownloadLinks(S3Presigner presigner, String bucket, Duration validity, Clock clock) {
        this.presigner = presigner;
        this.bucket = bucket;
        this.validity = validity;
        this.clock = clock;
    }

    /** @param expiresAt when it is refused */
    public record Link(String url, Instant expiresAt) {}

    /** A new link to the file of a completed export. */
    public Link link(Export export) {
        Instant now = clock.instant();
        Duration left = Duration.between(now, export.order().expiresAt());
        Duration valid = left.compareTo(validity) < 0 ? left : validity;
        var signed = presigner.presignGetObject(p -> p.signatureDuration(
                        valid.isPositive() ? valid : Duration.ofSeconds(1))
                .getObjectRequest(r -> r.bucket(bucket)
                        .key(export.order().objectKey())
                        .responseContentDisposition(
                                "attachment; filename=\"" + export.order().filename() + "\"")
                        .responseContentType(Format.of(export.order().format()).mediaType())));
        return new Link(signed.url().toString(), signed.expiration());
    }
}
