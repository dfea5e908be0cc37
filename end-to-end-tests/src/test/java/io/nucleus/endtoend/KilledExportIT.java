package io.nucleus.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.nucleus.inventory.store.schema.Bucket;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.localaws.LocalAws;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The packaged export-service, killed in the middle of an export: another one makes it, once. */
@Timeout(600)
class KilledExportIT {
    private static final int ROWS = 60_000;

    @TempDir
    private Path temporary;

    @Test
    void anotherWorkerTakesUpTheExportOfAKilledOne() throws Exception {
        try (LocalAws aws = LocalAws.builder().prefix("killed").build().start();
                SlowInventory inventory = new SlowInventory(ROWS);
                ServiceProcess doomed = worker("doomed", aws, inventory)) {
            TestStack.awaitReady(doomed);
            Api api = new Api(doomed.address());
            String id = api.post("/api/inventory/resources/export", "{\"format\":\"xlsx\",\"columns\":[\"name\"]}")
                    .body()
                    .get("exportId")
                    .asText();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> export(api, id).get("rows").asLong() > 0);
            assertThat(export(api, id).get("state").asText()).isEqualTo("running");
            assertThat(openUploads(aws)).isEqualTo(1);

            doomed.kill();
            assertThat(temporaryFiles())
                    .as("a killed process cleans up nothing")
                    .isNotZero();
            try (ServiceProcess other = worker("other", aws, inventory)) {
                TestStack.awaitReady(other);
                assertThat(temporaryFiles()).as("the next one does").isZero();
                // SQS delivers the killed worker's message again after a minute; a second copy need not be waited for.
                deliverAgain(aws, id);
                Api survivor = new Api(other.address());
                await().atMost(Duration.ofMinutes(5))
                        .pollInterval(Duration.ofMillis(500))
                        .until(() -> export(survivor, id).get("state").asText().equals("completed"));

                assertThat(export(survivor, id).get("rows").asLong()).isEqualTo(ROWS);
                assertThat(files(aws)).isEqualTo(1);
                assertThat(openUploads(aws)).isZero();
                await().atMost(Duration.ofSeconds(10)).until(() -> temporaryFiles() == 0);
            }
        }
    }

    private ServiceProcess worker(String replica, LocalAws aws, SlowInventory inventory) {
        Map<String, String> configuration = new TreeMap<>(aws.serviceConfiguration());
        configuration.keySet().removeIf(key -> key.startsWith("nucleus.iceberg."));
        configuration.put("nucleus.export.query-service", inventory.address().toString());
        configuration.put("nucleus.export.work.directory", temporary.toString());
        configuration.put("nucleus.export.work.heartbeat", "500ms");
        configuration.put("nucleus.export.work.take-over-after", "3s");
        return ServiceProcess.start("export-service", "killed-" + replica, configuration, Map.of());
    }

    private static JsonNode export(Api api, String id) {
        return api.get("/api/exports/" + id).body();
    }

    private static void deliverAgain(LocalAws aws, String exportId) {
        try (SqsClient sqs = aws.access().sqsClient()) {
            String url = sqs.getQueueUrl(r -> r.queueName(Queue.EXPORT_REQUESTS.queueName(aws.prefix())))
                    .queueUrl();
            sqs.sendMessage(r -> r.queueUrl(url)
                    .messageBody(("{\"type\":\"ExportRequest\",\"envelope\":{\"id\":\"01KBDH8N00S4WXYV8SJ7ZPT2QA\","
                                    + "\"schemaVersion\":1,\"sentAt\":\"2026-11-26T07:00:00Z\",\"correlationId\":\"again\"},"
                                    + "\"userId\":\"anonymous\",\"exportId\":\"%s\"}")
                            .formatted(exportId)));
        }
    }

    private static int files(LocalAws aws) {
        try (S3Client s3 = aws.access().s3Client()) {
            return s3.listObjectsV2(r -> r.bucket(Bucket.EXPORTS.bucketName(aws.prefix())))
                    .contents()
                    .size();
        }
    }

    private static int openUploads(LocalAws aws) {
        try (S3Client s3 = aws.access().s3Client()) {
            return s3.listMultipartUploads(r -> r.bucket(Bucket.EXPORTS.bucketName(aws.prefix())))
                    .uploads()
                    .size();
        }
    }

    private long temporaryFiles() throws IOException {
        try (Stream<Path> all = Files.walk(temporary)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(".lock"))
                    .count();
        }
    }
}
