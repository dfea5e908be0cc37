package io.nucleus.writer.archive;

import io.nucleus.writer.metrics.WriterMetrics;
import io.nucleus.writer.settlement.AccountSpool;
import io.nucleus.writer.settlement.Settlement;
import io.nucleus.writer.staging.DataBucket;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/**
 * Keeps what a scan read of an account under {@code raw/year=/month=/day=/{accountId}/inventory.json.gz}, and beside it
 * {@code manifest.json}, which tells what must be in it. A later scan of the same day replaces an earlier one, never the other way round:
 * each object carries its scan's id, and every write is conditional on the object that was looked at. What a scan read that was limited to
 * some services or regions lies beside these: {@code inventory-{scanId}.json.gz} and {@code manifest-{scanId}.json}.
 */
@Singleton
public class RawArchive {
    private static final Logger LOG = Logger.getLogger(RawArchive.class);
    /** How often what failed is tried again before the failure is shown. */
    private static final int RETRIES = 3;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LAST_PAUSE = Duration.ofSeconds(5);
    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final String SCAN_ID = "scan-id";

    private final DataBucket bucket;
    private final WriterMetrics metrics;

    public RawArchive(DataBucket bucket, WriterMetrics metrics) {
        this.bucket = bucket;
        this.metrics = metrics;
    }

    private static String key(Settlement settlement, ArchiveDocument document, String name, String form) {
        return "raw/year=%tY/month=%<tm/day=%<td/%s/%s%s%s"
                .formatted(
                        settlement.day(),
                        settlement.accountId(),
                        name,
                        document.whole() ? "" : "-" + settlement.scanId(),
                        form);
    }

    /**
     * Writes document and manifest unless a later scan has written them. The manifest comes last: where it is, the document is. Blocks.
     *
     * @throws RuntimeException of the last attempt, if all fail
     */
    public void write(Settlement settlement, ArchiveDocument document, AccountSpool spool) {
        String key = key(settlement, document, "inventory", ".json.gz");
        Path file = spool.scratchFile("inventory.json.gz");
        Path manifest = spool.scratchFile("manifest.json");
        try {
            ArchiveManifest.of(key, document.write(settlement, spool, file), document, settlement)
                    .write(manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        upload(settlement, new Upload(key, "application/gzip", file));
        upload(settlement, new Upload(key(settlement, document, "manifest", ".json"), "application/json", manifest));
    }

    private record Upload(String key, String contentType, Path file) {}

    private void upload(Settlement settlement, Upload upload) {
        Uni.createFrom()
                .deferred(() -> uploadOnce(settlement, upload))
                .onFailure()
                .invoke(failure -> {
                    metrics.archive("failed");
                    LOG.warnf(failure, "Cannot write s3://%s/%s", bucket.name(), upload.key());
                })
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LAST_PAUSE)
                .atMost(RETRIES)
                .await()
                .atMost(TIMEOUT);
    }

    private Uni<Void> uploadOnce(Settlement settlement, Upload upload) {
        return head(upload.key()).chain(present -> {
            if (present.filter(p -> isNewer(p, settlement)).isPresent()) {
                metrics.archive("outdated");
                return Uni.createFrom().voidItem();
            }
            return put(settlement, upload, present).invoke(() -> metrics.archive("written"));
        });
    }

    private static boolean isNewer(HeadObjectResponse present, Settlement settlement) {
        return present.metadata().getOrDefault(SCAN_ID, "").compareTo(settlement.scanId()) > 0;
    }

    private Uni<Optional<HeadObjectResponse>> head(String key) {
        return Uni.createFrom()
                .completionStage(() ->
                        bucket.client().headObject(r -> r.bucket(bucket.name()).key(key)))
                .map(Optional::of)
                .onFailure(NoSuchKeyException.class)
                .recoverWithItem(Optional.empty());
    }

    private Uni<Void> put(Settlement settlement, Upload upload, Optional<HeadObjectResponse> present) {
        PutObjectRequest.Builder request = PutObjectRequest.builder()
                .bucket(bucket.name())
                .key(upload.key())
                .contentType(upload.contentType())
                .serverSideEncryption(ServerSideEncryption.AES256)
                .metadata(Map.of(SCAN_ID, settlement.scanId()));
        present.ifPresentOrElse(p -> request.ifMatch(p.eTag()), () -> request.ifNoneMatch("*"));
        return Uni.createFrom()
                .completionStage(
                        () -> bucket.client().putObject(request.build(), AsyncRequestBody.fromFile(upload.file())))
                .replaceWithVoid();
    }
}
