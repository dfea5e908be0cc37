package io.nucleus.inventory.model.message;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ScanVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Some resources of one (account, region), seen in one attempt to read it. Batches of an attempt are numbered from 0; a
 * number always stands for the same resources, so that a writer may store a batch any number of times.
 *
 * @param region the scan region of the command, {@code aws-global} for what was listed globally
 * @param version scan and attempt
 * @param sequence the batch's number within the attempt, from 0
 * @param observedAt when the attempt began to list; becomes the resources' {@code lastDiscoveredAt}
 * @param resources the resources; empty if they lie in {@code payload}
 * @param payload where the resources lie if they are more than a few; else null
 */
public record ResourceBatch(
        Envelope envelope,
        ScanVersion version,
        AccountId accountId,
        String region,
        int sequence,
        Instant observedAt,
        List<Resource> resources,
        StoredPayload payload)
        implements Message {
    public ResourceBatch {
        requireNonNull(envelope, "envelope is null");
        requireNonNull(version, "version is null");
        requireNonNull(accountId, "accountId is null");
        requireNonNull(region, "region is null");
        requireNonNull(observedAt, "observedAt is null");
        resources = resources == null ? List.of() : List.copyOf(resources);
        if (sequence < 0) {
            throw new IllegalArgumentException("sequence must be 0 or more, not " + sequence);
        }
        if (payload != null && !resources.isEmpty()) {
            throw new IllegalArgumentException("a batch has resources or a payload, not both");
        }
    }

    @Override
    public Optional<AccountId> group() {
        return Optional.of(accountId);
    }
}
