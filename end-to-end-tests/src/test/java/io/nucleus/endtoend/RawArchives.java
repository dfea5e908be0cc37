package io.nucleus.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nucleus.inventory.store.schema.Bucket;
import io.nucleus.localaws.LocalAws;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.services.s3.S3Client;

/** The raw archive, read as an auditor would: manifest first. */
final class RawArchives {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RawArchives() {}

    /** ARNs of all that a scan archived, over all accounts; fails if a document is not what its manifest says. */
    static Set<String> resources(LocalAws aws, String scanId) {
        String bucket = Bucket.DATA.bucketName(aws.prefix());
        Set<String> arns = new HashSet<>();
        try (S3Client s3 = aws.access().s3Client()) {
            s3.listObjectsV2Paginator(r -> r.bucket(bucket).prefix("raw/")).contents().stream()
                    .filter(object -> object.key().endsWith("/manifest.json"))
                    .map(object -> json(s3, bucket, object.key()))
                    .filter(manifest -> manifest.get("scanId").asText().equals(scanId))
                    .forEach(manifest -> add(s3, bucket, manifest, arns));
        }
        return arns;
    }

    private static void add(S3Client s3, String bucket, JsonNode manifest, Set<String> arns) {
        JsonNode document = json(s3, bucket, manifest.get("inventory").asText());
        if (document.get("resources").size() != manifest.get("resources").asInt()
                || !document.get("scanId").equals(manifest.get("scanId"))) {
            throw new AssertionError("the document is not what its manifest says: " + manifest);
        }
        document.get("resources").forEach(resource -> {
            if (!arns.add(resource.get("resourceArn").asText())) {
                throw new AssertionError(resource.get("resourceArn") + " is archived twice");
            }
        });
    }

    private static JsonNode json(S3Client s3, String bucket, String key) {
        byte[] object = s3.getObjectAsBytes(r -> r.bucket(bucket).key(key)).asByteArray();
        try (var in = key.endsWith(".gz")
                ? new GZIPInputStream(new ByteArrayInputStream(object))
                : new ByteArrayInputStream(object)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
