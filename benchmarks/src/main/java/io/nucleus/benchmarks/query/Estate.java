package io.nucleus.benchmarks.query;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.store.resource.ContentHash;
import io.nucleus.inventory.store.resource.StoredResource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An organization's resources, the same each time: types and regions are as unequal as they are in life, names are made of
 * words that many share, ids are unique, three of four have tags, a few are missing.
 */
final class Estate {
    static final String SCAN = "01JD5Z8Q4T6V7X8Y9Z0A1B2C3D";
    static final List<String> TYPES = List.of(
            "ec2:instance",
            "ec2:volume",
            "ec2:snapshot",
            "ec2:network-interface",
            "ec2:security-group",
            "logs:log-group",
            "lambda:function",
            "iam:role",
            "s3:bucket",
            "cloudwatch:alarm",
            "dynamodb:table",
            "sqs:queue",
            "sns:topic",
            "rds:db",
            "ecs:service",
            "ecr:repository",
            "kms:key",
            "secretsmanager:secret",
            "elasticloadbalancing:loadbalancer/app",
            "states:stateMachine",
            "route53:hostedzone",
            "apigateway:restapis",
            "eks:cluster",
            "redshift:cluster");
    static final List<String> REGIONS = List.of(
            "us-east-1",
            "eu-west-1",
            "us-west-2",
            "eu-central-1",
            "ap-southeast-1",
            "ap-northeast-1",
            "us-east-2",
            "eu-north-1",
            "ca-central-1",
            "sa-east-1",
            "ap-south-1",
            "eu-west-2");
    static final List<String> WORDS = List.of(
            "prod",
            "payments",
            "web",
            "api",
            "orders",
            "search",
            "billing",
            "zürich",
            "worker",
            "batch",
            "data",
            "lake",
            "cache",
            "login",
            "events",
            "audit",
            "report",
            "mobile",
            "partner",
            "stock");

    private static final int RESOURCES_AN_ACCOUNT = 5_000;
    private static final Duration KEPT = Duration.ofDays(90);

    private final int size;
    private final Instant now = Instant.now();

    Estate(int size) {
        this.size = size;
    }

    int size() {
        return size;
    }

    int accounts() {
        return (size + RESOURCES_AN_ACCOUNT - 1) / RESOURCES_AN_ACCOUNT;
    }

    static AccountId account(int number) {
        return AccountId.of("%012d".formatted(100_000_000_000L + number));
    }

    static String accountName(AccountId id) {
        return "account " + id.value().substring(6);
    }

    Stream<StoredResource> resources() {
        return IntStream.range(0, size).mapToObj(i -> resource(i, 1));
    }

    /** @param round of the scan that sees it: another one sees another state */
    StoredResource resource(int number, int round) {
        Random random = new Random(number * 31L);
        AccountId account = account(number / RESOURCES_AN_ACCOUNT);
        String type = unequal(TYPES, random);
        String region = unequal(REGIONS, random);
        String id = id(number);
        Resource resource = new Resource(
                account,
                ResourceArn.of("arn:aws:%s:%s:%s:%s/%s"
                        .formatted(
                                type.substring(0, type.indexOf(':')),
                                region,
                                account,
                                type.substring(type.indexOf(':') + 1),
                                id)),
                ResourceType.of(type),
                id,
                random.nextInt(8) == 0 ? "" : name(number, random),
                region,
                random.nextInt(5) == round % 5 ? "stopped" : "running",
                tags(random),
                Map.of("OwnerId", account.value(), "Description", name(number, random) + " of " + region),
                now.minus(Duration.ofHours(random.nextInt(20_000))));
        return new StoredResource(
                resource,
                region,
                random.nextInt(50) == 0 ? DiscoveryStatus.MISSING : DiscoveryStatus.ACTIVE,
                now.minus(Duration.ofMinutes(random.nextInt(500_000))),
                now,
                round == 1 ? now.minus(Duration.ofMinutes(random.nextInt(400_000))) : Instant.now(),
                ContentHash.of(resource),
                ScanVersion.of(SCAN, round),
                now.plus(KEPT));
    }

    /** Seventeen hexadecimal digits that look random. */
    static String id(int number) {
        return "i-%017x".formatted((number * 0x9E3779B97F4A7C15L) >>> 4);
    }

    private static String name(int number, Random random) {
        return any(WORDS, random) + "-" + any(WORDS, random) + "-%05d".formatted(number % 100_000);
    }

    private static Map<String, String> tags(Random random) {
        Map<String, String> tags = new TreeMap<>();
        if (random.nextInt(4) > 0) {
            tags.put("env", any(List.of("prod", "test", "dev"), random));
            tags.put("team", any(WORDS, random));
            tags.put("cost-centre", String.valueOf(1_000 + random.nextInt(200)));
        }
        return tags;
    }

    static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    /** The first ones far more often than the last ones. */
    private static <T> T unequal(List<T> values, Random random) {
        double place = Math.pow(random.nextDouble(), 2.5);
        return values.get((int) (place * values.size()));
    }
}
