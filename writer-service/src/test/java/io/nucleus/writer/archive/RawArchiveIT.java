package io.nucleus.writer.archive;

import static io.nucleus.writer.rig.Estate.ACCOUNT;
import static io.nucleus.writer.rig.Estate.instance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.nucleus.writer.metrics.WriterMetrics;
import io.nucleus.writer.rig.CrashPoint;
import io.nucleus.writer.rig.Hub;
import io.nucleus.writer.rig.RecordedPuts;
import io.nucleus.writer.rig.SharedAws;
import io.nucleus.writer.rig.WorldState;
import io.nucleus.writer.settlement.AccountSpool;
import io.nucleus.writer.settlement.Settlement;
import io.nucleus.writer.settlement.Spools;
import io.nucleus.writer.staging.DataBucket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

class RawArchiveIT {
    private static final Instant MORNING = Instant.parse("2026-11-01T02:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Hub hub;

    @BeforeEach
    void start() {
        hub = SharedAws.emptied();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private void write(Hub through, String scanId, Instant at, int instances) {
        write(through, scanId, at, instances, true);
    }

    private void write(Hub through, String scanId, Instant at, int instances, boolean whole) {
        RawArchive archive =
                new RawArchive(new DataBucket(through.s3(), through.dataBucket()), new WriterMetrics(meters));
        var resources = java.util.stream.IntStream.range(0, instances)
                .mapToObj(i -> instance("eu-west-1", i, "running"))
                .toList();
        try (AccountSpool spool = Spools.of(resources)) {
            archive.write(new Settlement(scanId, ACCOUNT, at), new ArchiveDocument(whole, at, List.of()), spool);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode only() {
        return named("inventory.json.gz");
    }

    private JsonNode named(String name) {
        var archive = WorldState.of(hub).archive();
        assertThat(archive).hasSize(2);
        return archive.get("raw/year=2026/month=11/day=01/" + ACCOUNT + "/" + name);
    }

    @Test
    void theManifestTellsWhatMustBeInTheDocument() throws Exception {
        write(hub, "A", MORNING, 3);
        JsonNode manifest = named("manifest.json");
        byte[] document = hub.s3()
                .getObject(
                        r -> r.bucket(hub.dataBucket())
                                .key(manifest.get("inventory").asText()),
                        AsyncResponseTransformer.toBytes())
                .join()
                .asByteArray();

        assertThat(manifest.get("resources").asLong()).isEqualTo(3);
        assertThat(manifest.get("bytes").asLong()).isEqualTo(document.length);
        assertThat(manifest.get("sha256").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(document)));
    }

    @Test
    void aLaterScanReplacesTheManifest() {
        write(hub, "B", NOON, 2);
        write(hub, "A", MORNING, 1);
        assertThat(named("manifest.json").get("scanId").asText()).isEqualTo("B");
        assertThat(named("manifest.json").get("resources").asLong()).isEqualTo(2);
    }

    @Test
    void aLaterScanOfTheDayReplacesTheDocument() {
        write(hub, "A", MORNING, 1);
        write(hub, "B", NOON, 2);
        assertThat(only().get("scanId").asText()).isEqualTo("B");
        assertThat(only().get("resources")).hasSize(2);
    }

    @Test
    void anEarlierScanThatComesLateDoesNot() {
        write(hub, "B", NOON, 2);
        write(hub, "A", MORNING, 1);
        assertThat(only().get("scanId").asText()).isEqualTo("B");
    }

    @Test
    void whatALimitedScanReadLiesBesideTheWhole() {
        write(hub, "A", MORNING, 3);
        write(hub, "B", NOON, 1, false);

        var archive = WorldState.of(hub).archive();
        String folder = "raw/year=2026/month=11/day=01/" + ACCOUNT + "/";
        assertThat(archive.keySet())
                .containsExactlyInAnyOrder(
                        folder + "inventory.json.gz",
                        folder + "manifest.json",
                        folder + "inventory-B.json.gz",
                        folder + "manifest-B.json");
        assertThat(archive.get(folder + "inventory.json.gz").get("resources")).hasSize(3);
        assertThat(archive.get(folder + "inventory-B.json.gz").get("resources")).hasSize(1);
        assertThat(archive.get(folder + "manifest-B.json").get("inventory").asText())
                .isEqualTo(folder + "inventory-B.json.gz");
    }

    @Test
    void documentAndManifestAreEncrypted() {
        RecordedPuts puts = new RecordedPuts(hub.s3());
        write(hub.with(puts), "A", MORNING, 1);
        assertThat(puts.requests())
                .hasSize(2)
                .allSatisfy(put -> assertThat(put.serverSideEncryption()).isEqualTo(ServerSideEncryption.AES256));
    }

    @Test
    void itSaysWhoseItIsAndHowOld() {
        write(hub, "A", MORNING, 1);
        assertThat(only().get("accountId").asText()).isEqualTo(ACCOUNT.value());
        assertThat(only().get("readAt").asText()).isEqualTo("2026-11-01T02:00:00Z");
    }

    @Test
    void aBucketThatDoesNotAnswerIsTriedAgainThreeTimesAndThenFails() {
        Hub dead = hub.through(new CrashPoint(1, false));
        assertThatThrownBy(() -> write(dead, "A", MORNING, 1)).isInstanceOf(CrashPoint.Crash.class);
        assertThat(meters.counter("nucleus.writer.archive", "outcome", "failed").count())
                .isEqualTo(4);
        assertThat(WorldState.of(hub).archive()).isEmpty();
    }
}
