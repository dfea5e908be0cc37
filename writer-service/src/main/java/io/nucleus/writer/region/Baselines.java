package io.nucleus.writer.region;

import io.nucleus.inventory.store.coverage.RegionStatus;
import io.nucleus.writer.WriterConfig;
import io.nucleus.writer.digest.RegionDigest;
import io.nucleus.writer.digest.RegionDigests;
import io.nucleus.writer.staging.AttemptRef;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides whether an attempt may rely on what the last one left known. It may if nobody can have written anything between: the digest is
 * the one of the attempt that settled last, and this attempt's fencing token is the next one, so that there was no other. From
 * time to time it may not even so, and everything is read again, that whatever should not have happened is found.
 */
@Singleton
public class Baselines {
    private final RegionDigests digests;
    private final WriterConfig config;

    public Baselines(RegionDigests digests, WriterConfig config) {
        this.digests = digests;
        this.config = config;
    }

    /**
     * What the attempt may take as stored.
     *
     * @param status of the region, as the last settled attempt left it
     * @param at when the attempt began to read
     * @return empty if it has to look for itself
     */
    public Uni<Optional<RegionDigest>> of(AttemptRef attempt, Optional<RegionStatus> status, Instant at) {
        return status.map(RegionStatus::version)
                // An attempt that settles once more must find what it wrote itself.
                .filter(settled -> !settled.equals(attempt.version()))
                .filter(settled -> !Fence.isNeeded(attempt.version(), Optional.of(settled)))
                .map(settled -> digests.get(attempt)
                        .map(found -> found.filter(digest -> digest.version().equals(settled) && isRecent(digest, at))))
                .orElse(Uni.createFrom().item(Optional.empty()));
    }

    private boolean isRecent(RegionDigest digest, Instant at) {
        return digest.verifiedAt().plus(config.digestTrusted()).isAfter(at);
    }
}
