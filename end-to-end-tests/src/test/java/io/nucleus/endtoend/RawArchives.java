package io.nucleus.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nucleus.inventory.store.schema.Bucket;
import io.nucleus.localaws.LocalAws;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.services.s3.S3Client;

/** The raw archive, read as an auditor would: manifest first. */
final class RawArchives {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What document and manifest both say. */
    private static final List<String> COMMON = List.of("accountId", "scanId", "scanStartedAt", "readAt", "coverage");

    private RawArchives() {}

    /** ARNs of all that a scan archived, over all accounts; fails if a document is not, byte for byte, what its manifest says. */
    static Set<String> resources(LocalAws aws, String scanId) {
        String bucket = Bucket.DATA.bucketName(aws.prefix());
        Set<String> arns = new HashSet<>();
        try (S3Client s3 = aws.access().s3Client()) {
            s3.listObjectsV2Paginator(r -> r.bucket(bucket).prefix("raw/")).contents().stream()
                    .filter(object -> object.key().endsWith("/manifest.json"))
                    .map(object -> json(new ByteArrayInputStream(bytes(s3, bucket, object.key()))))
                    .filter(manifest -> manifest.get("scanId").asText().equals(scanId))
                    .forEach(manifest -> add(s3, bucket, manifest, arns));
        }
        return arns;
    }

    private static void add(S3Client s3, String bucket, JsonNode manifest, Set<String> arns) {
        JsonNode document = document(bytes(s3, bucket, manifest.get("inventory").asText()), manifest);
        document.get("resources").forEach(resource -> {
            if (!arns.add(resource.get("resourceArn").asText())) {
                throw new AssertionError(resource.get("resourceArn") + " is archived twice");
            }
        });
    }

    /** @param file as it lies in the bucket */
    private static JsonNode document(byte[] file, JsonNode manifest) {
        assertThat(file.length)
                .as("bytes of what is told by %s", manifest)
                .isEqualTo(manifest.get("bytes").asInt());
        assertThat(sha256(file))
                .as("SHA-256 of what is told by %s", manifest)
                .isEqualTo(manifest.get("sha256").asText());
        JsonNode document = unzipped(file);
        for (String list : List.of("resources", "rejected")) {
            assertThat(document.get(list).size())
                    .as("%s of what is told by %s", list, manifest)
                    .isEqualTo(manifest.get(list).asInt());
        }
        for (String field : COMMON) {
            assertThat(document.get(field).equals(manifest.get(field)))
                    .as("%s as it is told by %s", field, manifest)
                    .isTrue();
        }
        return document;
    }

    private static byte[] bytes(S3Client s3, String bucket, String key) {
        return s3.getObjectAsBytes(r -> r.bucket(bucket).key(key)).asByteArray();
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static JsonNode unzipped(byte[] file) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return json(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(InputStream in) {
        try {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
