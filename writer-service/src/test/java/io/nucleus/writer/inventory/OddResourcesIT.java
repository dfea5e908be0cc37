package io.nucleus.writer.inventory;

import static io.nucleus.writer.rig.Estate.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.store.coverage.Coverage;
import io.nucleus.inventory.store.resource.StoredResource;
import io.nucleus.writer.rig.History;
import io.nucleus.writer.rig.Hub;
import io.nucleus.writer.rig.MutableClock;
import io.nucleus.writer.rig.Reading;
import io.nucleus.writer.rig.RigConfig;
import io.nucleus.writer.rig.Scans;
import io.nucleus.writer.rig.SharedAws;
import io.nucleus.writer.rig.WorldState;
import io.nucleus.writer.rig.WriterRig;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One bad resource stays one bad resource. */
class OddResourcesIT {
    private static final ResourceType POLICY = ResourceType.of("iam:policy");
    private static final String REGION = "aws-global";
    private static final String SCAN = "01KA0000000000000000000000";
    private static final Instant AT = Instant.parse("2026-11-01T02:00:00Z");

    private Hub hub;
    private History history;
    private WriterRig rig;

    @BeforeEach
    void start() {
        hub = SharedAws.emptied();
        history = History.inMemory();
        rig = new WriterRig(hub, history, new MutableClock(AT), RigConfig.DEFAULT);
    }

    @AfterEach
    void stop() {
        rig.close();
        history.close();
        hub.close();
    }

    private static Resource policy(String name, Map<String, String> tags, Map<String, String> metadata) {
        ResourceArn arn = ResourceArn.of("arn:aws:iam::" + ACCOUNT + ":policy/" + name);
        return new Resource(ACCOUNT, arn, POLICY, "p", name, REGION, "", tags, metadata, null);
    }

    private Map<String, StoredResource> scan(Resource... policies) {
        Scans.open(rig, SCAN, AT, REGION);
        rig.deliverAll(new Reading(SCAN, 1, REGION, AT)
                .batchSize(1)
                .ok(POLICY, policies)
                .messages());
        List<StoredResource> stored =
                rig.resources.ofAccount(ACCOUNT).collect().asList().await().indefinitely();
        return stored.stream().collect(Collectors.toMap(r -> r.resource().name(), r -> r));
    }

    private Coverage coverage() {
        return rig.coverage.get(ACCOUNT, REGION, POLICY).await().indefinitely().orElseThrow();
    }

    @Test
    void whatIsTooLargeForAnItemIsTrimmed() {
        String document = "d".repeat(500_000);
        var stored = scan(
                policy("large", Map.of(), Map.of("Document", document, "Path", "/")),
                policy("small", Map.of(), Map.of()));
        assertThat(stored.get("large").resource().metadata())
                .isEqualTo(Map.of("Path", "/", ItemFit.TRIMMED, "Document"));
        assertThat(stored).containsKey("small");
        assertThat(coverage().status()).isEqualTo(CoverageStatus.OK);
        assertThat(history.records())
                .anyMatch(row -> document.equals(((Map<?, ?>) row.getField("metadata")).get("Document")));
    }

    /** That the estimate of an item's size is on the safe side, for few large and for many small entries. */
    @Test
    void whatIsLargestUntrimmedIsTakenByDynamoDb() {
        int room = ItemFit.MOST_BYTES - 2_000;
        Map<String, String> many = IntStream.range(0, room / 104)
                .boxed()
                .collect(Collectors.toMap("k%07d"::formatted, i -> "v".repeat(92)));
        Resource few = policy("few", Map.of(), Map.of("Document", "ü".repeat(room / 2)));
        Resource lots = policy("lots", Map.of(), many);
        assertThat(ItemFit.trim(few)).isSameAs(few);
        assertThat(ItemFit.trim(lots)).isSameAs(lots);
        assertThat(scan(few, lots)).containsOnlyKeys("few", "lots");
    }

    @Test
    void whatCannotBeStoredIsCountedAndArchived() {
        String endless = "e".repeat(1_100);
        var stored = scan(
                policy(endless, Map.of(), Map.of()),
                policy("unnamed", Map.of("", "x"), Map.of()),
                policy("good", Map.of(), Map.of()));
        assertThat(stored).containsOnlyKeys("good");
        assertThat(coverage().status()).isEqualTo(CoverageStatus.OK);
        assertThat(coverage().listed()).isEqualTo(3);
        assertThat(coverage().stored()).isEqualTo(1);
        assertThat(coverage().rejected()).isEqualTo(2);
        assertThat(history.rows()).hasSize(1);
        JsonNode archived = WorldState.of(hub).archive().values().iterator().next();
        assertThat(archived.get("resources")).hasSize(1);
        assertThat(archived.get("rejected")).hasSize(2);
        assertThat(archived.get("rejected").findValuesAsText("rejection"))
                .allSatisfy(r -> assertThat(r).isNotBlank());
    }
}
