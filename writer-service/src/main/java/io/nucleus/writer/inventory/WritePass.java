package io.nucleus.writer.inventory;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.writer.digest.KnownResource;
import io.nucleus.writer.digest.RegionDigest;
import io.nucleus.writer.staging.StagedResource;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One attempt's way through everything that it saw in a region: what it may take as stored without reading it, and what it has met so
 * far. Not thread-safe.
 */
public final class WritePass {
    /** What may be taken as stored. */
    public sealed interface Stored {
        /** Where it is told, for metrics. */
        String label();

        /** It has to be read. */
        record Unknown() implements Stored {
            @Override
            public String label() {
                return "table";
            }
        }

        /** Nothing is stored: it is the first attempt ever. */
        record Nothing() implements Stored {
            @Override
            public String label() {
                return "nothing";
            }
        }

        /** As the attempt before left it. */
        record AsIn(RegionDigest digest) implements Stored {
            @Override
            public String label() {
                return "digest";
            }
        }
    }

    private final AccountId accountId;
    private final Observation observation;
    private final Stored stored;
    private final Map<ResourceArn, Instant> expiries = new HashMap<>();
    private final Set<ResourceArn> own = new HashSet<>();
    private boolean overtaken;

    public WritePass(AccountId accountId, Observation observation, Stored stored) {
        this.accountId = requireNonNull(accountId, "accountId is null");
        this.observation = requireNonNull(observation, "observation is null");
        this.stored = requireNonNull(stored, "stored is null");
    }

    public AccountId accountId() {
        return accountId;
    }

    public Observation observation() {
        return observation;
    }

    /** What the attempt before left; empty if that is not known. */
    public Optional<RegionDigest> digest() {
        return stored instanceof Stored.AsIn(RegionDigest digest) ? Optional.of(digest) : Optional.empty();
    }

    /** Whether there can be nothing stored but what this attempt wrote. */
    public boolean isFirst() {
        return stored instanceof Stored.Nothing;
    }

    /** Whether the resource is stored just as it was seen, so that it need not even be read. */
    boolean isKnownUnchanged(StagedResource.Head seen) {
        if (expiries.containsKey(seen.resourceArn())) {
            // It was seen twice, and the first time it was not as it is known.
            return false;
        }
        return digest().map(digest -> digest.get(seen.resourceType(), seen.resourceArn()))
                .filter(known ->
                        known.active() && known.hash().equals(seen.hash()) && !observation.isRenewalDue(known.ttl()))
                .isPresent();
    }

    /** Whether the resource cannot be stored yet. */
    boolean isSurelyNew(ResourceArn arn) {
        return isFirst() && !expiries.containsKey(arn);
    }

    /**
     * What became of a resource that was not known to be unchanged.
     *
     * @param ttl when what is stored of it may go
     * @param own whether what is stored of it was written by this attempt, now or in an earlier try
     * @param overtaken whether a newer attempt has written it
     */
    record Ended(ResourceArn arn, Instant ttl, boolean own, boolean overtaken) {}

    void add(Ended ended) {
        expiries.put(ended.arn(), ended.ttl());
        if (ended.own()) {
            own.add(ended.arn());
        }
        overtaken |= ended.overtaken();
    }

    /** When what is stored of a resource that was seen may go. */
    public Instant expiry(StagedResource.Head seen) {
        Instant met = expiries.get(seen.resourceArn());
        return met != null
                ? met
                : digest().map(digest -> digest.get(seen.resourceType(), seen.resourceArn()))
                        .map(KnownResource::ttl)
                        .orElseThrow(() -> new IllegalStateException(seen.resourceArn() + " was not written"));
    }

    /** Whether what is stored of the resource was written by this attempt. */
    public boolean isOwn(ResourceArn arn) {
        return own.contains(arn);
    }

    /** Whether a newer attempt has written to the region meanwhile, so that what is stored is not what this one saw. */
    public boolean isOvertaken() {
        return overtaken;
    }
}
