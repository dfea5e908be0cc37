package io.nucleus.localaws.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private static final ObjectMapper JSON = new ObjectMapper();
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

    private record Output(int exit, String out, String err) {
        JsonNode json() throws IOException {
            assertThat(exit).as(err).isZero();
            return JSON.readTree(out);
        }
    }

    private static String executable() {
        return Stream.concat(
                        Stream.of("/usr/bin/aws", "/usr/local/bin/aws"),
                        Arrays.stream(System.getenv("PATH").split(":")).map(directory -> directory + "/aws"))
                .filter(candidate -> Files.isExecutable(Path.of(candidate)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the AWS CLI is not installed"));
    }

    private static Output aws(String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                executable(),
                "--endpoint-url",
                server.endpoint().toString(),
                "--region",
                "eu-west-1",
                "--output",
                "json"));
        command.addAll(List.of(arguments.split(" ")));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "AWS_ACCESS_KEY_ID", "AKIDTEST",
                        "AWS_SECRET_ACCESS_KEY", "secret",
                        "AWS_SESSION_TOKEN", "valid",
                        "AWS_MAX_ATTEMPTS", "1",
                        "AWS_PAGER", "",
                        "AWS_CONFIG_FILE", home.resolve("config").toString(),
                        "AWS_SHARED_CREDENTIALS_FILE",
                                home.resolve("credentials").toString(),
                        "LC_ALL", "C.UTF-8",
                        "HOME", home.toString()));
        Path out = Files.createTempFile(home, "out", "");
        Path err = Files.createTempFile(home, "err", "");
        int exit = builder.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Output(
                exit, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
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
        Output output = aws(command);
        assertThat(output.exit).isNotZero();
        assertThat(output.err).contains(message);
    }
}
