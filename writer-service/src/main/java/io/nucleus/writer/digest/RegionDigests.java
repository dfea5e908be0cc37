package io.nucleus.writer.digest;

import io.nucleus.writer.staging.AttemptRef;
import io.nucleus.writer.staging.DataBucket;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The digests of all regions, one object each: {@code digests/{accountId}/{region}.jsonl.gz}. They are a means of not reading what is
 * known; without them everything is read from the table, and they are made anew.
 */
@Singleton
public class RegionDigests {
    private static final Logger LOG = Logger.getLogger(RegionDigests.class);
    private static final String CONTENT_TYPE = "application/gzip";

    private final DataBucket bucket;

    public RegionDigests(DataBucket bucket) {
        this.bucket = bucket;
    }

    private static String key(AttemptRef attempt) {
        return "digests/" + attempt.accountId() + "/" + attempt.region() + ".jsonl.gz";
    }

    /** The digest of the attempt's region, whoever wrote it; empty if there is none that can be read. */
    public Uni<Optional<RegionDigest>> get(AttemptRef attempt) {
        return bucket.get(key(attempt)).map(object -> object.flatMap(bytes -> read(attempt, bytes)));
    }

    private static Optional<RegionDigest> read(AttemptRef attempt, byte[] bytes) {
        try {
            return Optional.of(DigestLines.read(bytes));
        } catch (IOException e) {
            LOG.warnf("The digest %s cannot be used and is made anew: %s", key(attempt), e.getMessage());
            return Optional.empty();
        }
    }

    /** Emits once it is durable; replaces the one before. */
    public Uni<Void> put(AttemptRef attempt, RegionDigest digest) {
        return bucket.put(key(attempt), DigestLines.write(digest), CONTENT_TYPE);
    }

    /** There is none any more: everything is read from the table the next time. */
    public Uni<Void> remove(AttemptRef attempt) {
        return bucket.delete(key(attempt));
    }
}
