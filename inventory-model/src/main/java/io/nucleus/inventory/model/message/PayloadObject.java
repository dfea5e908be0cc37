package io.nucleus.inventory.model.message;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.QuickGzip;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.json.InventoryJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The object that a {@link StoredPayload} points to: a gzipped JSON array of resources. */
public final class PayloadObject {
    /** What every payload's key begins with. */
    public static final String PREFIX = "staging/";

    /** A payload beyond this is no payload of ours, but an attack or a mistake. */
    static final int MOST_BYTES = 256 * 1024 * 1024;

    private static final TypeReference<List<Resource>> RESOURCES = new TypeReference<>() {};
    private static final ObjectReader READER = InventoryJson.mapper().readerFor(RESOURCES);
    private static final ObjectWriter WRITER = InventoryJson.mapper().writerFor(RESOURCES);

    private PayloadObject() {}

    /** The object of these resources: the same ones make the same bytes. */
    public static byte[] write(List<Resource> resources) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new QuickGzip(bytes)) {
            WRITER.writeValue(out, resources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The key of a batch's payload: the same whenever it is sent. Writers stage in other places below {@link #PREFIX}. */
    public static String key(ScanVersion version, AccountId accountId, String region, int sequence) {
        return "%s%s/%d/%d.json.gz"
                .formatted(keysOf(version.scanId(), accountId), region, version.fencingToken(), sequence);
    }

    /** What the keys of all payloads of an account in a scan begin with, and no others. */
    public static String keysOf(String scanId, AccountId accountId) {
        return PREFIX + scanId + "/payloads/" + accountId + "/";
    }

    /** Where the object will be found. */
    public static StoredPayload at(String bucket, String key, byte[] object) {
        return new StoredPayload(bucket, key, sha256(object));
    }

    /**
     * The resources of an object.
     *
     * @throws InvalidMessageException if it is not the one that {@code payload} points to, or no such object at all
     */
    public static List<Resource> read(StoredPayload payload, byte[] object) {
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
            return READER.readValue(json);
        } catch (JacksonException | ZipException e) {
            throw new InvalidMessageException("payload is not a gzipped JSON array of resources: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
