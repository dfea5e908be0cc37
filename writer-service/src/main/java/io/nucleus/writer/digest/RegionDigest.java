package io.nucleus.writer.digest;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.ScanVersion;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that is stored of one (account, region), as it was when an attempt settled it.
 *
 * @param version that attempt
 * @param verifiedAt when it was last made from what is stored, and not from an earlier digest
 * @param resources by type
 */
public record RegionDigest(
        ScanVersion version, Instant verifiedAt, Map<ResourceType, Map<ResourceArn, KnownResource>> resources) {
    public RegionDigest {
        requireNonNull(version, "version is null");
        requireNonNull(verifiedAt, "verifiedAt is null");
    }

    public static RegionDigest of(ScanVersion version, Instant verifiedAt, Stream<KnownResource> all) {
        Map<ResourceType, Map<ResourceArn, KnownResource>> resources = new HashMap<>();
        all.forEach(known -> resources
                .computeIfAbsent(known.resourceType(), type -> new HashMap<>())
                .put(known.resourceArn(), known));
        return new RegionDigest(version, verifiedAt, resources);
    }

    public Collection<KnownResource> ofType(ResourceType type) {
        return resources.getOrDefault(type, Map.of()).values();
    }

    /** @return null if it is not stored */
    public KnownResource get(ResourceType type, ResourceArn arn) {
        return resources.getOrDefault(type, Map.of()).get(arn);
    }

    /** In the order of types and ARNs, so that the same resources make the same bytes. */
    List<KnownResource> sorted() {
        return resources.values().stream()
                .flatMap(of -> of.values().stream())
                .sorted(java.util.Comparator.comparing(KnownResource::resourceType)
                        .thenComparing(known -> known.resourceArn().value()))
                .toList();
    }
}
