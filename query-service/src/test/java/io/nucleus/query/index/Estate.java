package io.nucleus.query.index;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.coverage.Coverage;
import io.nucleus.inventory.store.resource.StoredResource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A random inventory, small in its variety so that values collide. */
final class Estate {
    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    static final List<String> NAMES = List.of(
            "",
            "",
            "web",
            "Web",
            "WEB-01",
            "wéb",
            "prod web server",
            "Ångström",
            "angstrom",
            "straße",
            "STRASSE",
            "東京-db",
            "東京 ダブル",
            "😀 smile 😀",
            "ΟΔΟΣ",
            "İzmir",
            "a",
            "ab",
            "i-0abc",
            "zz top",
            "été 2026",
            "ﬁle-store");
    static final List<String> TYPES =
            List.of("ec2:instance", "ec2:volume", "ec2:vpc", "s3:bucket", "rds:db", "lambda:function");
    static final List<String> REGIONS = List.of("eu-west-1", "us-east-1", "aws-global");
    static final List<String> ACCOUNTS = List.of("111111111111", "222222222222", "333333333333");

    private final Random random;
    final List<StoredResource> resources = new ArrayList<>();
    final List<Coverage> coverage = new ArrayList<>();
    final List<Account> accounts;

    Estate(long seed, int size) {
        random = new Random(seed);
        accounts = List.of(
                account("111111111111", "production"),
                new Account(AccountId.of("222222222222"), "Ärzte", null, null, List.of(), false, null));
        for (int i = 0; i < size; i++) {
            resources.add(resource(i, version(1)));
        }
        for (String account : ACCOUNTS) {
            for (String region : REGIONS) {
                TYPES.forEach(type -> coverage.add(coverage(account, region, type)));
            }
        }
    }

    private static Account account(String id, String name) {
        return new Account(AccountId.of(id), name, null, null, List.of(), true, null);
    }

    static ScanVersion version(int number) {
        return ScanVersion.of("01ARZ3NDEKTSV4RRFFQ69G5FAV", number);
    }

    /** The same resource as another scan might see it. */
    StoredResource changed(StoredResource before, ScanVersion version) {
        int number = Integer.parseInt(before.resource().resourceId().substring(2), 16);
        StoredResource other = resource(number, version);
        Resource r = other.resource();
        Resource was = before.resource();
        return stored(
                new Resource(
                        was.accountId(),
                        was.resourceArn(),
                        was.resourceType(),
                        was.resourceId(),
                        r.name(),
                        was.region(),
                        r.state(),
                        r.tags(),
                        Map.of(),
                        r.createdAt()),
                version);
    }

    private StoredResource resource(int number, ScanVersion version) {
        String type = any(TYPES);
        String region = any(REGIONS);
        String account = any(ACCOUNTS);
        String id = "i-%04x".formatted(number);
        Map<String, String> tags = new HashMap<>();
        for (int t = random.nextInt(3); t > 0; t--) {
            tags.put(any(List.of("env", "Owner", "größe")), any(List.of("prod", "dev", "")));
        }
        Resource resource = new Resource(
                AccountId.of(account),
                ResourceArn.of("arn:aws:%s:%s:%s:%s/%s"
                        .formatted(
                                type.substring(0, type.indexOf(':')),
                                region.equals("aws-global") ? "" : region,
                                account,
                                type.substring(type.indexOf(':') + 1),
                                random.nextBoolean() ? id : "Thing/" + id)),
                ResourceType.of(type),
                id,
                any(NAMES),
                region,
                any(List.of("", "running", "stopped")),
                tags,
                Map.of(),
                random.nextInt(3) == 0 ? null : time());
        return stored(resource, version);
    }

    private StoredResource stored(Resource resource, ScanVersion version) {
        return new StoredResource(
                resource,
                random.nextInt(5) == 0 ? "aws-global" : resource.region(),
                random.nextInt(4) == 0 ? DiscoveryStatus.MISSING : DiscoveryStatus.ACTIVE,
                time(),
                time(),
                time(),
                "hash",
                version,
                NOW.plusSeconds(random.nextInt(5) == 0 ? -random.nextInt(2) : 1 + random.nextInt(2)));
    }

    private Coverage coverage(String account, String region, String type) {
        return new Coverage(
                AccountId.of(account),
                region,
                ResourceType.of(type),
                CoverageStatus.OK,
                "",
                1,
                1,
                0,
                1,
                1,
                NOW,
                random.nextInt(3) == 0 ? null : time(),
                version(1));
    }

    private Instant time() {
        return NOW.minus(Duration.ofHours(random.nextInt(5))).minusMillis(random.nextInt(3));
    }

    /** When the scopes were last read. */
    ScopeReads reads() {
        ScopeReads reads = ScopeReads.NONE;
        for (String account : ACCOUNTS) {
            reads = reads.with(
                    AccountId.of(account),
                    coverage.stream()
                            .filter(c -> c.accountId().value().equals(account))
                            .toList());
        }
        return reads;
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    Random random() {
        return random;
    }
}
