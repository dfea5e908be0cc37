package io.nucleus.collector.access;

import java.util.List;

/** The request rates that AWS publishes; the first row that covers an action holds. */
final class RateLimits {
    private static final String EC2 = "EC2 Developer Guide, \"Request throttling for the Amazon EC2 API\"";
    private static final String ECS = "ECS API Reference, \"Request throttling for the Amazon ECS API\"";
    private static final String ELB = "ELB User Guide, \"Request throttling for the ELB API\"";
    private static final String KMS = "KMS Developer Guide, \"Request quotas\"";
    private static final String LAMBDA = "Lambda Developer Guide, \"Lambda quotas\"";
    private static final String SNS = "AWS General Reference, \"Amazon SNS endpoints and quotas\"";
    private static final String SQS = "none published; others were seen to read 1,300 queues/s of one account";
    private static final String ROUTE53 =
            "Route 53 Developer Guide, \"Quotas\": five requests a second for the account";
    private static final String API_GATEWAY =
            "API Gateway Developer Guide, \"Quotas\": all operations of an account in a region";
    private static final String DYNAMODB = "DynamoDB API Reference, \"ListTagsOfResource\"";
    private static final String ACM = "ACM User Guide, \"Quotas\", API rate quotas";
    private static final String PRIVATE_CA = "Service Quotas, AWS Private CA, rate of the operation's requests";
    private static final String CLOUDTRAIL =
            "CloudTrail User Guide, \"Quotas in AWS CloudTrail\": get, describe and list APIs";
    private static final String CLOUDWATCH = "CloudWatch User Guide, \"CloudWatch service quotas\"";
    private static final String LOGS = "CloudWatch Logs User Guide, \"CloudWatch Logs quotas\"";
    private static final String FIREHOSE = "Service Quotas, Amazon Data Firehose, rate of the operation's requests";
    private static final String KINESIS = "Kinesis Data Streams API Reference, \"ListStreams\"";
    private static final String RESOLVER =
            "Route 53 Developer Guide, \"Quotas\": five requests a second for the account in a region";
    private static final String SECRETS = "Secrets Manager, \"What's New\" of 11 November 2022: ListSecrets";
    private static final String SECURITY_HUB = "Security Hub API Reference, \"Welcome\": all other operations";
    private static final String STEP_FUNCTIONS =
            "Step Functions Developer Guide, \"Quotas\": bucket size and refill rate in the smaller regions";

    /**
     * EC2 halves the rate (50 and 10) of some Describe calls that neither filter nor page; the catalogue always pages, and a
     * test holds it to that.
     */
    static final List<RateLimit> TABLE = List.of(
            new RateLimit("ec2", List.of("ec2:Describe*"), true, 100, 20, EC2),
            new RateLimit("ecs-clusters", List.of("ecs:ListClusters", "ecs:DescribeClusters"), false, 50, 20, ECS),
            new RateLimit("ecs-services", List.of("ecs:ListServices", "ecs:DescribeServices"), false, 100, 20, ECS),
            new RateLimit("elb", List.of("elasticloadbalancing:Describe*"), false, 40, 10, ELB),
            new RateLimit("route53", List.of("route53:*"), false, 5, 5, ROUTE53),
            new RateLimit("apigateway", List.of("apigateway:*"), false, 40, 10, API_GATEWAY),
            new RateLimit("lambda", List.of("lambda:*"), false, 15, 15, LAMBDA),
            new RateLimit("kms-keys", List.of("kms:DescribeKey", "kms:ListResourceTags"), true, 2_000, 2_000, KMS),
            new RateLimit("kms-lists", List.of("kms:ListKeys", "kms:ListAliases"), true, 500, 500, KMS),
            new RateLimit("sns-topics", List.of("sns:ListTopics"), false, 30, 30, SNS),
            new RateLimit("sns-tags", List.of("sns:ListTagsForResource"), false, 10, 10, SNS),
            new RateLimit("sqs", List.of("sqs:*"), true, 200, 100, SQS),
            new RateLimit("dynamodb-tags", List.of("dynamodb:ListTagsOfResource"), false, 10, 10, DYNAMODB),
            new RateLimit("acm-list", List.of("acm:ListCertificates"), false, 8, 8, ACM),
            new RateLimit("private-ca", List.of("acm-pca:ListCertificateAuthorities"), false, 20, 20, PRIVATE_CA),
            new RateLimit("cloudtrail", List.of("cloudtrail:*"), false, 10, 10, CLOUDTRAIL),
            new RateLimit("alarms", List.of("cloudwatch:DescribeAlarms"), false, 9, 9, CLOUDWATCH),
            new RateLimit("dashboards", List.of("cloudwatch:ListDashboards"), false, 10, 10, CLOUDWATCH),
            new RateLimit("log-groups", List.of("logs:DescribeLogGroups"), false, 10, 10, LOGS),
            new RateLimit(
                    "firehose",
                    List.of("firehose:ListDeliveryStreams", "firehose:DescribeDeliveryStream"),
                    true,
                    5,
                    5,
                    FIREHOSE),
            new RateLimit("kinesis-list", List.of("kinesis:ListStreams"), false, 5, 5, KINESIS),
            new RateLimit("resolver", List.of("route53resolver:*"), false, 5, 5, RESOLVER),
            new RateLimit("secrets", List.of("secretsmanager:ListSecrets"), false, 100, 100, SECRETS),
            new RateLimit("security-hub", List.of("securityhub:*"), false, 30, 10, SECURITY_HUB),
            new RateLimit("state-machine", List.of("states:DescribeStateMachine"), false, 200, 20, STEP_FUNCTIONS),
            new RateLimit(
                    "states-lists",
                    List.of("states:ListStateMachines", "states:ListActivities"),
                    true,
                    100,
                    5,
                    STEP_FUNCTIONS));

    /** For actions of which AWS publishes nothing: as EC2's, the best known; what AWS refuses is sent again more slowly. */
    private static final RateLimit OTHERS =
            new RateLimit("others", List.of("*"), true, 100, 20, "none published; taken over from EC2");

    private RateLimits() {}

    static RateLimit of(String action) {
        return TABLE.stream().filter(row -> row.covers(action)).findFirst().orElse(OTHERS);
    }
}
