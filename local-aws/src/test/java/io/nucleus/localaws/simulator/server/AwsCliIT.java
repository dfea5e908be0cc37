package io.nucleus.localaws.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A client that is not the SDK's: the AWS CLI, which must be installed. */
class AwsCliIT {
    private static final String CREATED = "2026-01-02T03:04:05.678000+00:00";

    @TempDir
    static Path home;

    private static SampleServer server;

    @BeforeAll
    static void start() {
        server = new SampleServer();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static AwsCli.Output aws(String arguments) throws IOException, InterruptedException {
        return new AwsCli(
                        home,
                        server.endpoint(),
                        "eu-west-1",
                        Map.of(
                                "AWS_ACCESS_KEY_ID", "AKIDTEST",
                                "AWS_SECRET_ACCESS_KEY", "secret",
                                "AWS_SESSION_TOKEN", "valid"))
                .run(arguments);
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("ec2 describe-instances", "/Reservations/0/Instances/0/Tags/0/Value", SampleEstate.TAG),
                Arguments.of("ec2 describe-instances", "/Reservations/0/Instances/0/LaunchTime", CREATED),
                Arguments.of("rds describe-db-instances", "/DBInstances/0/TagList/0/Value", SampleEstate.TAG),
                Arguments.of("elbv2 describe-load-balancers", "/LoadBalancers/0/CreatedTime", CREATED),
                Arguments.of("iam list-roles", "/Roles/0/CreateDate", CREATED),
                Arguments.of("sns list-topics", "/Topics/0/TopicArn", "arn:aws:sns:eu-west-1:123456789012:alarms"),
                Arguments.of("sts get-caller-identity", "/Account", SampleServer.ACCOUNT),
                Arguments.of("dynamodb list-tables", "/TableNames/1", "customers"),
                Arguments.of("ecs list-clusters", "/clusterArns/0", "arn:aws:ecs:eu-west-1:123456789012:cluster/web"),
                Arguments.of("kms list-keys", "/Keys/0/KeyId", "1234abcd"),
                Arguments.of("organizations list-accounts", "/Accounts/0/Name", SampleEstate.TAG),
                Arguments.of("sqs list-queues", "/QueueUrls/1", "http://localhost/123456789012/two"),
                Arguments.of(
                        "sqs get-queue-attributes --queue-url http://localhost/123456789012/one --attribute-names All",
                        "/Attributes/VisibilityTimeout",
                        "30"),
                Arguments.of(
                        "sqs list-queue-tags --queue-url http://localhost/123456789012/one",
                        "/Tags/team",
                        SampleEstate.TAG),
                Arguments.of("lambda list-functions", "/Functions/0/Environment/Variables/STAGE", SampleEstate.TAG),
                Arguments.of("eks describe-cluster --name main", "/cluster/createdAt", CREATED),
                Arguments.of("s3api list-buckets", "/Buckets/1/Name", "data.with.dots"),
                Arguments.of("s3api get-bucket-location --bucket logs", "/LocationConstraint", "eu-west-1"),
                Arguments.of("s3api get-bucket-tagging --bucket logs", "/TagSet/0/Value", SampleEstate.TAG),
                Arguments.of("s3api get-bucket-policy --bucket logs", "/Policy", "{\"Version\":\"2012-10-17\"}"),
                Arguments.of(
                        "cloudfront list-distributions",
                        "/DistributionList/Items/0/Aliases/Items/0",
                        "www.example.com"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void theCliReadsWhatTheSimulatorAnswers(String command, String pointer, String expected) throws Exception {
        JsonNode found = aws(command).json().at(pointer);
        assertThat(found.asText()).isEqualTo(expected);
    }

    @Test
    void theCliPagesToTheEnd() throws Exception {
        JsonNode output = aws("ec2 describe-instances --page-size 10 --filters Name=tag:count,Values=25")
                .json();
        assertThat(output.at("/Reservations")).hasSize(3);
        assertThat(output.at("/Reservations/2/Instances")).hasSize(5);
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of("rds describe-db-instances --db-instance-identifier gone", "(DBInstanceNotFound)"),
                Arguments.of("eks describe-cluster --name gone", "(ResourceNotFoundException)"),
                Arguments.of("s3api get-bucket-tagging --bucket other", "(NoSuchTagSet)"),
                Arguments.of("s3api head-bucket --bucket gone", "(404)"),
                Arguments.of(
                        "sqs get-queue-attributes --queue-url http://localhost/1/gone",
                        "AWS.SimpleQueueService.NonExistentQueue"),
                Arguments.of("dynamodb describe-limits", "The simulator does not answer dynamodb:DescribeLimits."),
                Arguments.of("ec2 describe-vpcs", "The simulator does not answer ec2:DescribeVpcs."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("errors")
    void theCliUnderstandsErrors(String command, String message) throws Exception {
        AwsCli.Output output = aws(command);
        assertThat(output.exit()).isNotZero();
        assertThat(output.err()).contains(message);
    }
}
