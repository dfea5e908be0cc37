package io.nucleus.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nucleus.inventory.store.schema.Bucket;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What services ask of S3. */
class EmbeddedS3IT {
    private static final String BUCKET = Bucket.DATA.bucketName("it-s3");
    private static final int PART = 5 * 1024 * 1024;
    private static LocalAws aws;
    private static S3Client s3;

    @BeforeAll
    static void start() {
        aws = LocalAws.builder().prefix("it-s3").build().start();
        s3 = aws.access().s3Client();
    }

    @AfterAll
    static void stop() {
        s3.close();
        aws.close();
    }

    @Test
    void anObjectIsReadBack() {
        put("folder/object", "content");

        assertThat(s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("folder/object"))
                        .asUtf8String())
                .isEqualTo("content");
        assertThat(s3.listObjectsV2(r -> r.bucket(BUCKET).prefix("folder/")).contents())
                .singleElement()
                .satisfies(o -> assertThat(o.size()).isEqualTo(7));
    }

    @Test
    void aConditionalPutRefusesWhatIsThere() {
        put("once", "first");

        assertThatThrownBy(() ->
                        s3.putObject(r -> r.bucket(BUCKET).key("once").ifNoneMatch("*"), RequestBody.fromString("2")))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(412));
    }

    @Test
    void anUploadInPartsIsOneObject() {
        byte[] content = new byte[PART + 1000];
        new Random(1).nextBytes(content);
        String upload =
                s3.createMultipartUpload(r -> r.bucket(BUCKET).key("large")).uploadId();
        CompletedPart first = part(upload, 1, content, 0, PART);
        CompletedPart second = part(upload, 2, content, PART, content.length);
        s3.completeMultipartUpload(
                r -> r.bucket(BUCKET).key("large").uploadId(upload).multipartUpload(m -> m.parts(first, second)));

        assertThat(s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("large")).asByteArrayUnsafe())
                .isEqualTo(content);
    }

    @Test
    void aPresignedUrlOpensItsObjectUntilItIsChanged() throws Exception {
        put("presigned", "secret");
        try (var presigner = aws.access().s3Presigner()) {
            URI url = URI.create(presigner
                    .presignGetObject(r -> r.signatureDuration(Duration.ofMinutes(5))
                            .getObjectRequest(g -> g.bucket(BUCKET).key("presigned")))
                    .url()
                    .toString());

            assertThat(get(url).body()).isEqualTo("secret");
            assertThat(get(URI.create(url.toString().replace("X-Amz-Expires=300", "X-Amz-Expires=301")))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private static CompletedPart part(String upload, int number, byte[] content, int from, int to) {
        String tag = s3.uploadPart(
                        r -> r.bucket(BUCKET).key("large").uploadId(upload).partNumber(number),
                        RequestBody.fromBytes(java.util.Arrays.copyOfRange(content, from, to)))
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    private static void put(String key, String content) {
        s3.putObject(r -> r.bucket(BUCKET).key(key), RequestBody.fromString(content));
    }

    private static HttpResponse<String> get(URI url) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
