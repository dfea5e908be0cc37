package io.nucleus.benchmarks.write;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.TypeOutcome;
import io.nucleus.inventory.model.message.Envelope;
import io.nucleus.inventory.model.message.Message;
import io.nucleus.inventory.model.message.PayloadObject;
import io.nucleus.inventory.model.message.RegionReport;
import io.nucleus.inventory.model.message.ResourceBatch;
import io.nucleus.inventory.model.message.StoredPayload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Resources as collectors would report them: each a bit more than a kilobyte, 10,000 to an account, five regions, ten types, 800 to a batch,
 * which lies in the bucket.
 *
 * @param firstAccount its number; the others follow
 */
record WrittenEstate(long firstAccount, int size, Payloads payloads) {
    /** Keeps a batch where its message will say that it lies. */
    interface Payloads {
        StoredPayload store(String key, List<Resource> resources);
    }

    static final List<String> REGIONS = List.of("us-east-1", "us-west-2", "eu-west-1", "eu-central-1", "ap-south-1");
    static final int AN_ACCOUNT = 10_000;
    /** As many as fit into the million bytes that a collector puts into a batch. */
    private static final int A_BATCH = 800;

    private static final int TYPES = 10;
    private static final int ENTRIES = 12;

    List<AccountId> accounts() {
        return IntStream.range(0, Math.max(1, size / AN_ACCOUNT))
                .mapToObj(i -> AccountId.of("%012d".formatted(firstAccount + i)))
                .toList();
    }

    private int inRegion() {
        return size / accounts().size() / REGIONS.size();
    }

    int perAccount() {
        return inRegion() * REGIONS.size();
    }

    int total() {
        return inRegion() * accounts().size() * REGIONS.size();
    }

    /** Everything that collectors send in a scan but for the very {@link #last}. */
    Stream<Message> messages(String scanId, long token, Instant at) {
        return accounts().stream()
                .flatMap(account -> REGIONS.stream().flatMap(region -> {
                    List<Message> all = messages(scanId, token, at, account, region);
                    return isLast(account, region) ? all.subList(0, all.size() - 1).stream() : all.stream();
                }));
    }

    private boolean isLast(AccountId account, String region) {
        return account.equals(accounts().getLast()) && region.equals(REGIONS.getLast());
    }

    /** The report that brings the last account and the scan to their end. */
    Message last(String scanId, long token, Instant at) {
        return report(ScanVersion.of(scanId, token), accounts().getLast(), REGIONS.getLast(), at);
    }

    private List<Message> messages(String scanId, long token, Instant at, AccountId account, String region) {
        ScanVersion version = ScanVersion.of(scanId, token);
        List<Message> messages = new ArrayList<>();
        for (int from = 0; from < inRegion(); from += A_BATCH) {
            List<Resource> some = IntStream.range(from, Math.min(inRegion(), from + A_BATCH))
                    .mapToObj(i -> resource(account, region, i))
                    .toList();
            int number = messages.size();
            String key = PayloadObject.key(version, account, region, number);
            messages.add(new ResourceBatch(
                    envelope(version, account, region, "b" + number, at),
                    version,
                    account,
                    region,
                    number,
                    at,
                    List.of(),
                    payloads.store(key, some)));
        }
        messages.add(report(version, account, region, at));
        return messages;
    }

    private RegionReport report(ScanVersion version, AccountId account, String region, Instant at) {
        return new RegionReport(
                envelope(version, account, region, "r", at),
                version,
                account,
                region,
                (inRegion() + A_BATCH - 1) / A_BATCH,
                at,
                at.plusSeconds(1),
                outcomes());
    }

    private List<TypeOutcome> outcomes() {
        return IntStream.range(0, TYPES)
                .mapToObj(t -> new TypeOutcome(
                        type(t),
                        CoverageStatus.OK,
                        IntStream.range(0, inRegion())
                                .filter(i -> i % TYPES == t)
                                .count(),
                        0,
                        List.of(),
                        "",
                        5,
                        100))
                .toList();
    }

    private static Envelope envelope(ScanVersion version, AccountId account, String region, String id, Instant at) {
        return new Envelope(version + "-" + account + "-" + region + "-" + id, 1, at, "bench-write");
    }

    private static ResourceType type(int number) {
        return ResourceType.of("ec2:thing" + number);
    }

    private static Resource resource(AccountId account, String region, int number) {
        String id = "t-%08x".formatted(number);
        Map<String, String> metadata = new TreeMap<>();
        for (int i = 0; i < ENTRIES; i++) {
            metadata.put("Member" + i, "value %d of %s in %s, and some more of it".formatted(i * number, id, region));
        }
        return new Resource(
                account,
                ResourceArn.of("arn:aws:ec2:" + region + ":" + account + ":thing" + number % TYPES + "/" + id),
                type(number % TYPES),
                id,
                "server " + number,
                region,
                "running",
                Map.of("Name", "server " + number, "env", number % 3 == 0 ? "prod" : "test"),
                metadata,
                Instant.parse("2025-01-01T00:00:00Z"));
    }
}
