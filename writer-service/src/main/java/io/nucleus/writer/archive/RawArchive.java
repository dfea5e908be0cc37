package io.nucleus.writer.archive;

import io.nucleus.writer.metrics.WriterMetrics;
import io.nucleus.writer.settlement.AccountSpool;
import io.nucleus.writer.settlement.Settlement;
import io.nucleus.writer.staging.DataBucket;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
 * Keeps what a scan read of an account under {@code raw/year=/month=/day=/{accountId}/inventory.json.gz}. A later scan of the same
 * day replaces an earlier one, never the other way round: the object carries its scan's id, and every write is conditional on
 * the object that was looked at.
 */
@Singleton
public class RawArchive {
    private static final Logger LOG = Logger.getLogger(RawArchive.class);
    private static final int ATTEMPTS = 3;
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

    /** The key of an account's document. */
    public static String key(Settlement settlement) {
        return "raw/year=%tY/month=%<tm/day=%<td/%s/inventory.json.gz"
                .formatted(settlement.day(), settlement.accountId());
    }

    /**
     * Writes the document unless a later scan has written one. Blocks.
     *
     * @throws RuntimeException of the last attempt, if all fail
     */
    public void write(Settlement settlement, ArchiveDocument document, AccountSpool spool) {
        Path file = spool.scratchFile("inventory.json.gz");
        try {
            document.write(settlement, spool, Files.newOutputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        upload(settlement, file);
    }

    private void upload(Settlement settlement, Path file) {
        Uni.createFrom()
                .deferred(() -> uploadOnce(settlement, file))
                .onFailure()
                .invoke(failure -> {
                    metrics.archive("failed");
                    LOG.warnf(failure, "Cannot write s3://%s/%s", bucket.name(), key(settlement));
                })
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LAST_PAUSE)
                .atMost(ATTEMPTS - 1L)
                .await()
                .atMost(TIMEOUT);
    }

    private Uni<Void> uploadOnce(Settlement settlement, Path file) {
        String key = key(settlement);
        return head(key).chain(present -> {
            if (present.filter(p -> isNewer(p, settlement)).isPresent()) {
                metrics.archive("outdated");
                return Uni.createFrom().voidItem();
            }
            return put(settlement, file, present).invoke(() -> metrics.archive("written"));
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

    private Uni<Void> put(Settlement settlement, Path file, Optional<HeadObjectResponse> present) {
        PutObjectRequest.Builder request = PutObjectRequest.builder()
                .bucket(bucket.name())
                .key(key(settlement))
                .contentType("application/gzip")
                .serverSideEncryption(ServerSideEncryption.AES256)
                .metadata(Map.of(SCAN_ID, settlement.scanId()));
        present.ifPresentOrElse(p -> request.ifMatch(p.eTag()), () -> request.ifNoneMatch("*"));
        return Uni.createFrom()
                .completionStage(() -> bucket.client().putObject(request.build(), AsyncRequestBody.fromFile(file)))
                .replaceWithVoid();
    }
}
