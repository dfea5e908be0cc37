package io.nucleus.writer.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.json.InventoryJson;
import io.nucleus.inventory.model.message.Envelope;
import io.nucleus.inventory.model.message.InvalidMessageException;
import io.nucleus.inventory.model.message.ResourceBatch;
import io.nucleus.inventory.model.message.StoredPayload;
import io.nucleus.writer.rig.Estate;
import io.nucleus.writer.rig.Hub;
import io.nucleus.writer.rig.SharedAws;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BatchPayloadIT {
    private static final Instant AT = Instant.parse("2026-11-01T02:00:00Z");
    private static final String KEY = "staging/payload/1.json.gz";
    private static final List<Resource> RESOURCES =
            List.of(Estate.instance("eu-west-1", 1, "running"), Estate.vpc("eu-west-1", 2, true));

    private static Hub hub;
    private static DataBucket bucket;

    @BeforeAll
    static void start() {
        hub = SharedAws.emptied();
        bucket = new DataBucket(hub.s3(), hub.dataBucket());
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static List<Resource> resolve(List<Resource> resources, StoredPayload payload) {
        ResourceBatch batch = new ResourceBatch(
                new Envelope("e", 1, AT, null),
                ScanVersion.of("S", 1),
                Estate.ACCOUNT,
                "eu-west-1",
                0,
                AT,
                resources,
                payload);
        return new BatchPayload(bucket).resolve(batch).await().indefinitely();
    }

    private static List<Resource> resolveStored(byte[] object, String key, String sha256) {
        bucket.put(KEY, object, "application/gzip").await().indefinitely();
        return resolve(List.of(), new StoredPayload(hub.dataBucket(), key, sha256));
    }

    @Test
    void aStoredPayloadIsFetched() throws Exception {
        byte[] object = gzip(InventoryJson.mapper().writeValueAsBytes(RESOURCES));
        assertThat(resolveStored(object, KEY, sha256(object))).isEqualTo(RESOURCES);
    }

    @Test
    void anotherContentThanTheSenderHadIsInvalid() throws Exception {
        byte[] object = gzip(InventoryJson.mapper().writeValueAsBytes(RESOURCES));
        assertThatThrownBy(() -> resolveStored(object, KEY, sha256(new byte[0])))
                .isInstanceOf(InvalidMessageException.class)
                .hasMessageContaining("sha256");
    }

    @Test
    void whatIsNoPayloadIsInvalid() throws Exception {
        byte[] plain = "[]".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String sha256 = sha256(plain);
        assertThatThrownBy(() -> resolveStored(plain, KEY, sha256)).isInstanceOf(InvalidMessageException.class);
        byte[] object = gzip("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String other = sha256(object);
        assertThatThrownBy(() -> resolveStored(object, KEY, other)).isInstanceOf(InvalidMessageException.class);
    }

    @Test
    void anObjectThatIsNotThereMayYetCome() {
        assertThatThrownBy(() -> resolveStored(new byte[0], "staging/not/there", "00"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("staging/not/there");
    }

    @Test
    void otherPlacesAreNotRead() {
        assertThatThrownBy(() -> resolveStored(new byte[0], "raw/secret", "00"))
                .isInstanceOf(InvalidMessageException.class);
        assertThatThrownBy(() -> resolve(List.of(), new StoredPayload("elsewhere", KEY, "00")))
                .isInstanceOf(InvalidMessageException.class);
    }

    @Test
    void aBatchDoesNotWriteIntoAnotherAccount() {
        Resource foreign =
                Estate.instance(io.nucleus.inventory.model.AccountId.of("999999999999"), "eu-west-1", 1, "running");
        assertThatThrownBy(() -> resolve(List.of(foreign), null))
                .isInstanceOf(InvalidMessageException.class)
                .hasMessageContaining("999999999999");
    }
}
