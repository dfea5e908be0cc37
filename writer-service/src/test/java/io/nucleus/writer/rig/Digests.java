package io.nucleus.writer.rig;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.store.resource.StoredResource;
import io.nucleus.writer.digest.KnownResource;
import io.nucleus.writer.digest.RegionDigest;
import io.nucleus.writer.inventory.DefaultResources;
import io.nucleus.writer.staging.AttemptRef;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The digests of {@link Estate#ACCOUNT}. */
public final class Digests {
    private static final String PREFIX = "digests/";

    private Digests() {}

    public static String key(String region) {
        return PREFIX + Estate.ACCOUNT + "/" + region + ".jsonl.gz";
    }

    /** All of them, as they lie in the bucket. */
    public static Map<String, byte[]> save(Hub hub) {
        Map<String, byte[]> digests = new TreeMap<>();
        hub.s3().listObjectsV2(r -> r.bucket(hub.dataBucket()).prefix(PREFIX)).join().contents().stream()
                .map(S3Object::key)
                .forEach(key -> digests.put(
                        key,
                        hub.s3()
                                .getObject(r -> r.bucket(hub.dataBucket()).key(key), AsyncResponseTransformer.toBytes())
                                .join()
                                .asByteArray()));
        return digests;
    }

    public static void put(Hub hub, Map<String, byte[]> digests) {
        digests.forEach((key, bytes) -> hub.s3()
                .putObject(r -> r.bucket(hub.dataBucket()).key(key), AsyncRequestBody.fromBytes(bytes))
                .join());
    }

    /** The digest that the next attempt may rely on; empty if there is none. */
    public static Optional<RegionDigest> trusted(WriterRig rig, String region) {
        var status = rig.coverage.region(Estate.ACCOUNT, region).await().indefinitely();
        AttemptRef any = new AttemptRef(ScanVersion.of("S", 1), Estate.ACCOUNT, region);
        return rig.digests
                .get(any)
                .await()
                .indefinitely()
                .filter(digest -> digest.version().equals(status.orElseThrow().version()));
    }

    /** That a region's digest tells of each of its resources what the table does, and of no other. */
    public static void assertTellsWhatIsStored(WriterRig rig, String region, RegionDigest digest, Instant now) {
        Map<String, KnownResource> told = new TreeMap<>();
        digest.resources()
                .values()
                .forEach(of -> of.forEach((arn, known) -> told.put(arn.value(), withoutFlagIfMissing(known))));
        Map<String, KnownResource> stored = new TreeMap<>();
        rig.resources.ofAccount(Estate.ACCOUNT).collect().asList().await().indefinitely().stream()
                .filter(r -> r.scanRegion().equals(region))
                // DynamoDB may keep for days what has expired.
                .filter(r ->
                        r.discoveryStatus() == DiscoveryStatus.ACTIVE || r.ttl().isAfter(now))
                .forEach(r -> stored.put(r.resource().resourceArn().value(), known(r)));
        assertThat(told).as("the digest of %s", region).isEqualTo(stored);
    }

    private static KnownResource withoutFlagIfMissing(KnownResource known) {
        return known.active() ? known : copy(known, false);
    }

    private static KnownResource copy(KnownResource known, boolean byDefault) {
        return new KnownResource(
                known.resourceType(),
                known.resourceArn(),
                known.region(),
                known.hash(),
                known.active(),
                byDefault,
                known.ttl());
    }

    private static KnownResource known(StoredResource r) {
        boolean active = r.discoveryStatus() == DiscoveryStatus.ACTIVE;
        return new KnownResource(
                r.resource().resourceType(),
                r.resource().resourceArn(),
                r.resource().region(),
                r.contentHash(),
                active,
                active && DefaultResources.isDefault(r.resource()),
                r.ttl());
    }
}
