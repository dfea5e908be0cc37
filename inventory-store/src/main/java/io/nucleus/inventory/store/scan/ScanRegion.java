package io.nucleus.inventory.store.scan;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.TypeOutcome;
import io.nucleus.inventory.model.message.RegionReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One region of one account in a scan, as far as the writers have come.
 *
 * @param settledBy the attempt that settled it; null while it is not settled
 * @param attempts what has been stored of each attempt, by fencing token
 * @param corrections what came of types of which the attempt that settled it had reported something else: not all arrived, or not all could
 *     be stored
 */
public record ScanRegion(
        String scanId,
        AccountId accountId,
        String region,
        ScanVersion settledBy,
        Map<Long, Attempt> attempts,
        List<TypeOutcome> corrections) {
    public ScanRegion {
        requireNonNull(scanId, "scanId is null");
        requireNonNull(accountId, "accountId is null");
        requireNonNull(region, "region is null");
        attempts = Map.copyOf(attempts);
        corrections = List.copyOf(corrections);
    }

    /**
     * What has been stored of an attempt.
     *
     * @param batches numbers of the batches that are durable
     * @param report null until it has arrived
     */
    public record Attempt(Set<Integer> batches, RegionReport report) {
        public Attempt {
            batches = Set.copyOf(batches);
        }

        /** Whether everything that the report announced is durable. */
        public boolean isComplete() {
            return report != null && batches.size() >= report.batches();
        }
    }

    /** Where a region stands among those of a scan. */
    public record RegionPosition(AccountId accountId, String region) {}

    public RegionPosition position() {
        return new RegionPosition(accountId, region);
    }

    public boolean isSettled() {
        return settledBy != null;
    }

    /** What came of each type, by what the attempt reported and what was made of it; empty while the region is not settled. */
    public List<TypeOutcome> outcomes() {
        Set<ResourceType> corrected =
                corrections.stream().map(TypeOutcome::resourceType).collect(Collectors.toSet());
        List<TypeOutcome> reported = isSettled()
                ? attempt(settledBy)
                        .map(Attempt::report)
                        .map(RegionReport::outcomes)
                        .orElse(List.of())
                : List.of();
        return Stream.concat(
                        reported.stream().filter(outcome -> !corrected.contains(outcome.resourceType())),
                        corrections.stream())
                .toList();
    }

    public Optional<Attempt> attempt(ScanVersion version) {
        return Optional.ofNullable(attempts.get(version.fencingToken()));
    }
}
