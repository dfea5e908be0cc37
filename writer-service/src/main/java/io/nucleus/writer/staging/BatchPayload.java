package io.nucleus.writer.staging;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.json.InventoryJson;
import io.nucleus.inventory.model.message.InvalidMessageException;
import io.nucleus.inventory.model.message.ResourceBatch;
import io.nucleus.inventory.model.message.StoredPayload;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Gets at the resources of a batch, wherever they lie. */
@Singleton
public class BatchPayload {
    /** A payload beyond this is no payload of ours, but an attack or a mistake. */
    static final int MOST_BYTES = 256 * 1024 * 1024;

    private static final String PREFIX = "staging/";
    private static final ObjectReader RESOURCES =
            InventoryJson.mapper().readerFor(new TypeReference<List<Resource>>() {});

    private final DataBucket bucket;

    public BatchPayload(DataBucket bucket) {
        this.bucket = bucket;
    }

    /**
     * The resources of the batch.
     *
     * @return fails with {@link InvalidMessageException} if they can never be read, with another exception if trying again may
     *     help: an object that is not there may yet come, until the queue's patience ends
     */
    public Uni<List<Resource>> resolve(ResourceBatch batch) {
        Uni<List<Resource>> resources =
                batch.payload() == null ? Uni.createFrom().item(batch.resources()) : fetch(batch.payload());
        return resources.invoke(all -> checkOwner(batch, all));
    }

    private Uni<List<Resource>> fetch(StoredPayload payload) {
        if (!payload.bucket().equals(bucket.name()) || !payload.key().startsWith(PREFIX)) {
            throw new InvalidMessageException("payload must lie below " + PREFIX + " in bucket " + bucket.name());
        }
        return bucket.get(payload.key())
                .map(object -> object.orElseThrow(
                        () -> new IllegalStateException("payload " + payload.key() + " is not there")))
                .map(object -> parse(payload, object));
    }

    private static List<Resource> parse(StoredPayload payload, byte[] object) {
        String sha256 = sha256(object);
        if (!sha256.equals(payload.sha256())) {
            throw new InvalidMessageException(
                    "payload.sha256 is " + payload.sha256() + ", but the object's is " + sha256);
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(object))) {
            byte[] json = in.readNBytes(MOST_BYTES);
            if (in.read() >= 0) {
                throw new InvalidMessageException("payload has more than " + MOST_BYTES + " bytes");
            }
            return RESOURCES.readValue(json);
        } catch (JacksonException | ZipException e) {
            throw new InvalidMessageException("payload is not a gzipped JSON array of resources: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A batch must not write into another account. */
    private static void checkOwner(ResourceBatch batch, List<Resource> resources) {
        for (Resource resource : resources) {
            if (!resource.accountId().equals(batch.accountId())) {
                throw new InvalidMessageException("resources: " + resource.resourceArn() + " belongs to account "
                        + resource.accountId() + ", not to " + batch.accountId());
            }
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
