package io.nucleus.benchmarks.export;

import java.time.Instant;
import java.util.List;

/** Resources as an inventory has them, made from their number: the same for the export and for what it is compared with. */
final class ExportRows {
    static final Instant FIRST = Instant.parse("2026-11-01T02:00:00Z");
    static final Instant LAST = Instant.parse("2026-11-26T02:00:00Z");

    private static final List<String> TYPES =
            List.of("ec2:instance", "ec2:volume", "s3:bucket", "lambda:function", "iam:role", "sqs:queue", "rds:db");
    private static final List<String> REGIONS = List.of("us-east-1", "eu-west-1", "eu-central-1", "ap-southeast-2");
    private static final int ACCOUNTS = 100;

    private ExportRows() {}

    /**
     * The texts of a row in the order of the export's usual columns, tags last.
     *
     * @param name the columns before the dates
     */
    record Row(String[] name, String arn, String[] tags) {}

    static Row row(int number) {
        String type = TYPES.get(number % TYPES.size());
        String service = type.substring(0, type.indexOf(':'));
        String region = REGIONS.get(number / 7 % REGIONS.size());
        String account = "%012d".formatted(100_000_000_000L + number % ACCOUNTS);
        String id = service + "-" + Integer.toHexString(number * 0x9E3779B1) + "-" + number;
        String name = "payments-" + service + "-" + number;
        return new Row(
                new String[] {
                    name, type, service, id, account, "account-" + number % ACCOUNTS, region, "running", "active"
                },
                "arn:aws:" + service + ":" + region + ":" + account + ":" + type.substring(type.indexOf(':') + 1) + "/"
                        + id,
                new String[] {
                    "CostCenter",
                    "cc-" + number % 40,
                    "Environment",
                    "production",
                    "Name",
                    name,
                    "Team",
                    "team-" + number % 25
                });
    }

    /** As query-service's stream writes it. */
    static String json(Row row) {
        String[] n = row.name();
        String[] t = row.tags();
        return "{\"resourceId\":\"" + n[3] + "\",\"resourceArn\":\"" + row.arn() + "\",\"resourceType\":\"" + n[1]
                + "\",\"service\":\"" + n[2] + "\",\"name\":\"" + n[0] + "\",\"region\":\"" + n[6]
                + "\",\"accountId\":\""
                + n[4] + "\",\"accountName\":\"" + n[5] + "\",\"state\":\"" + n[7] + "\",\"tags\":{\"" + t[0] + "\":\""
                + t[1]
                + "\",\"" + t[2] + "\":\"" + t[3] + "\",\"" + t[4] + "\":\"" + t[5] + "\",\"" + t[6] + "\":\"" + t[7]
                + "\"},\"discoveryStatus\":\"" + n[8] + "\",\"firstDiscoveredAt\":\"" + FIRST
                + "\",\"lastDiscoveredAt\":\""
                + LAST + "\"}\n";
    }

    /** The cell of the tags. */
    static String tags(Row row) {
        String[] t = row.tags();
        return t[0] + "=" + t[1] + "; " + t[2] + "=" + t[3] + "; " + t[4] + "=" + t[5] + "; " + t[6] + "=" + t[7];
    }
}
