package io.nucleus.collector.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.message.MessageCodec;
import io.nucleus.inventory.model.message.ResourceBatch;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchSenderTest {
    private final RecordingOutbox outbox = new RecordingOutbox();
    private final BatchSender sender = new BatchSender(TestScans.attempt(), outbox, Clock.systemUTC());

    private int send(int count, int metadataBytes) {
        for (int from = 0; from < count; from += 100) {
            sender.add(IntStream.range(from, Math.min(count, from + 100))
                            .mapToObj(i -> TestScans.resource("r-" + i, metadataBytes))
                            .toList())
                    .await()
                    .atMost(Duration.ofSeconds(10));
        }
        return sender.finish().await().atMost(Duration.ofSeconds(10));
    }

    private List<Resource> resources(ResourceBatch batch) {
        return batch.payload() == null
                ? batch.resources()
                : outbox.stored(batch.payload().key());
    }

    @Test
    void batchesAreNumberedAndHoldEverythingOnce() {
        int batches = send(5_050, 10);

        List<ResourceBatch> sent = outbox.batches();
        assertThat(batches).isEqualTo(6);
        assertThat(sent).extracting(ResourceBatch::sequence).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(sent).allSatisfy(b -> assertThat(resources(b)).hasSizeLessThanOrEqualTo(1_000));
        assertThat(sent.stream().flatMap(b -> resources(b).stream()).map(Resource::resourceId))
                .hasSize(5_050)
                .doesNotHaveDuplicates();
    }

    @Test
    void aFewResourcesAreInTheMessageWhichSqsBillsOnce() {
        send(10, 5_000);

        assertThat(outbox.batches()).singleElement().satisfies(batch -> {
            assertThat(batch.resources()).hasSize(10);
            assertThat(MessageCodec.encode(batch).getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThan(64 * 1024);
        });
    }

    @Test
    void manyResourcesGoToTheBucketInPortions() {
        send(500, 5_000);

        assertThat(outbox.batches()).hasSize(3).allSatisfy(batch -> {
            assertThat(batch.resources()).isEmpty();
            assertThat(outbox.stored(batch.payload().key())).hasSizeBetween(100, 200);
        });
    }

    @Test
    void whatIsLargerThanAPortionGoesAlone() {
        send(3, 1_100_000);

        assertThat(outbox.batches()).hasSize(3).allSatisfy(batch -> {
            assertThat(batch.resources()).isEmpty();
            assertThat(outbox.stored(batch.payload().key())).hasSize(1);
        });
    }

    @Test
    void nothingFoundIsNoBatch() {
        assertThat(send(0, 0)).isZero();
        assertThat(outbox.batches()).isEmpty();
    }
}
