package io.nucleus.localaws.simulator.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.localaws.simulator.protocol.CallInterceptor.Disposition;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests that no SDK sends, and what is in the answers beside what an SDK reads. */
class RawHttpIT {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static SampleServer server;

    @BeforeAll
    static void start() {
        server = new SampleServer(builder -> builder.maxBodyBytes(10_000));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.endpoint() + path));
    }

    private static HttpRequest.Builder signed(String path, String service) {
        return request(path)
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIDTEST/20260102/eu-west-1/" + service
                                + "/aws4_request, SignedHeaders=host, Signature=00")
                .header("X-Amz-Security-Token", "valid");
    }

    private static HttpRequest.Builder form(String service, String body) {
        return signed("/", service)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder json(String service, String target, String body) {
        return signed("/", service)
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("X-Amz-Target", target)
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void aRequestWithoutCredentialsIsRefusedInItsOwnForm() throws Exception {
        var query = send(request("/")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("Action=ListRoles&Version=2010-05-08")));
        assertThat(query.statusCode()).isEqualTo(403);
        assertThat(query.body())
                .contains("<ErrorResponse><Error><Type>Sender</Type><Code>MissingAuthenticationToken</Code>");
        var json = send(request("/").header("X-Amz-Target", "DynamoDB_20120810.ListTables"));
        assertThat(json.statusCode()).isEqualTo(400);
        assertThat(json.body()).contains("\"__type\":\"MissingAuthenticationTokenException\"");
        var rest = send(request("/2015-03-31/functions"));
        assertThat(rest.statusCode()).isEqualTo(403);
        assertThat(rest.headers().firstValue("x-amzn-ErrorType")).contains("MissingAuthenticationTokenException");
    }

    @Test
    void aMalformedCredentialIsRefused() throws Exception {
        var answer = send(request("/2015-03-31/functions").header("Authorization", "AWS4-HMAC-SHA256 Credential=x"));
        assertThat(answer.body()).contains("does not conform to AWS standards");
    }

    @Test
    void aPresignedUrlIsSignedToo() throws Exception {
        var answer = send(request("/logs?location&X-Amz-Algorithm=AWS4-HMAC-SHA256"
                + "&X-Amz-Credential=AKIDTEST%2F20260102%2Feu-west-1%2Fs3%2Faws4_request&X-Amz-Signature=00"));
        assertThat(answer.body()).contains("<LocationConstraint>eu-west-1</LocationConstraint>");
    }

    @Test
    void unknownActionsAreRefusedAsAwsRefusesThem() throws Exception {
        assertThat(send(form("iam", "Action=ListDragons&Version=2010-05-08")).body())
                .contains("<Code>InvalidAction</Code>", "Could not find operation ListDragons for version 2010-05-08");
        assertThat(send(form("ec2", "Action=DescribeDragons&Version=2016-11-15"))
                        .body())
                .contains("<Response><Errors><Error><Code>InvalidAction</Code>");
        assertThat(send(form("iam", "Action=ListRoles&Version=1999-01-01")).body())
                .contains("<Code>InvalidAction</Code>");
        assertThat(send(form("iam", "Version=2010-05-08")).body()).contains("<Code>MissingAction</Code>");
        assertThat(send(json("dynamodb", "DynamoDB_20120810.ListDragons", "{}")).body())
                .contains("\"__type\":\"UnknownOperationException\"");
        assertThat(send(json("dynamodb", "Dragons_20120810.ListTables", "{}")).body())
                .contains("\"__type\":\"UnknownOperationException\"");
        assertThat(send(signed("/2015-03-31/dragons", "lambda")).headers().firstValue("x-amzn-ErrorType"))
                .contains("UnknownOperationException");
        assertThat(send(signed("/1999-01-01/distribution", "cloudfront")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aServiceWithoutAnyOperationIsNamed() throws Exception {
        var answer = send(json("glue", "AWSGlue.GetDatabases", "{}"));
        assertThat(answer.statusCode()).isEqualTo(501);
        assertThat(answer.body()).contains("signed as 'glue'");
    }

    @Test
    void malformedInputIsTheProtocolsOwnError() throws Exception {
        assertThat(send(form("rds", "Action=DescribeDBInstances&Version=2014-10-31&MaxRecords=many"))
                        .body())
                .contains("<Code>MalformedInput</Code>", "Invalid value 'many' for MaxRecords");
        assertThat(send(form("ec2", "Action=DescribeInstances&Version=2016-11-15&MaxResults=many"))
                        .body())
                .contains("<Code>InvalidParameterValue</Code>");
        assertThat(send(form("iam", "Action=ListRoles%ZZ&Version=2010-05-08")).body())
                .contains("<Code>MalformedQueryString</Code>");
        for (String body : List.of("{", "[]", "{\"Limit\":\"ten\"}", "{\"ExclusiveStartTableName\":1}", "{} {}")) {
            assertThat(send(json("dynamodb", "DynamoDB_20120810.ListTables", body))
                            .body())
                    .as(body)
                    .contains("\"__type\":\"SerializationException\"");
        }
        assertThat(send(signed("/2015-03-31/functions?MaxItems=many", "lambda"))
                        .headers()
                        .firstValue("x-amzn-ErrorType"))
                .contains("SerializationException");
        assertThat(send(signed("/?max-buckets=many", "s3")).body()).contains("<Error><Code>MalformedXML</Code>");
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() throws Exception {
        var answer = send(json("dynamodb", "DynamoDB_20120810.ListTables", " ".repeat(10_001)));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void answersTellTheTimeAndTheirIdAndTheirType() throws Exception {
        var answer = send(json("dynamodb", "DynamoDB_20120810.ListTables", ""));
        ZonedDateTime date = ZonedDateTime.parse(
                answer.headers().firstValue("Date").orElseThrow(), DateTimeFormatter.RFC_1123_DATE_TIME);
        assertThat(Duration.between(date.toInstant(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-amz-json-1.0");
    }

    @Test
    void queryResponsesHaveTheirWrappers() throws Exception {
        assertThat(send(form("rds", "Action=DescribeDBInstances&Version=2014-10-31"))
                        .body())
                .contains("<DescribeDBInstancesResponse xmlns=\"http://rds.amazonaws.com/doc/2014-10-31/\">"
                        + "<DescribeDBInstancesResult><DBInstances><DBInstance>")
                .contains("</DescribeDBInstancesResult><ResponseMetadata><RequestId>");
        assertThat(send(form("ec2", "Action=DescribeInstances&Version=2016-11-15"))
                        .body())
                .contains("<DescribeInstancesResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><requestId>")
                .contains("<reservationSet><item><reservationId>r-0</reservationId>", "<instancesSet><item>");
    }

    @Test
    void manyCallsAtATimeAreAllAnswered() {
        List<CompletableFuture<HttpResponse<String>>> calls = IntStream.range(0, 300)
                .mapToObj(i -> HTTP.sendAsync(
                        form(
                                        "ec2",
                                        "Action=DescribeInstances&Version=2016-11-15&Filter.1.Name=tag:count"
                                                + "&Filter.1.Value.1=" + i)
                                .build(),
                        BodyHandlers.ofString()))
                .toList();
        for (int i = 0; i < calls.size(); i++) {
            String body = calls.get(i).join().body();
            assertThat(body.split("<instanceId>", -1)).hasSize(i + 1);
        }
    }

    @Test
    void aMalformedAddressIsRefused() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write("GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("InvalidRequest");
        }
    }

    @Test
    void callsBeyondTheLimitAreToldSo() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (SampleServer small = new SampleServer(builder -> builder.maxInFlight(1))) {
            small.intercept(call -> {
                running.countDown();
                await(release);
                return Disposition.PROCEED;
            });
            HttpRequest call = HttpRequest.newBuilder(
                            json("dynamodb", "DynamoDB_20120810.ListTables", "{}")
                                    .build(),
                            (name, value) -> true)
                    .uri(small.endpoint())
                    .build();
            CompletableFuture<HttpResponse<String>> first = HTTP.sendAsync(call, BodyHandlers.ofString());
            await(running);
            HttpResponse<String> second = HTTP.send(call, BodyHandlers.ofString());
            release.countDown();
            assertThat(second.statusCode()).isEqualTo(503);
            assertThat(second.body()).contains("\"__type\":\"ServiceUnavailable\"");
            assertThat(first.join().statusCode()).isEqualTo(200);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
