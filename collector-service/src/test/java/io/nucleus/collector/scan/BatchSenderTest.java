package io.nucleus.collector.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.message.MessageCodec;
import io.nucleus.inventory.model.message.ResourceBatch;
import io.nucleus.support.queue.QueuePublisher;
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

    @Test
    void batchesAreNumberedAndHoldEverythingOnce() {
        int batches = send(1_050, 10);

        List<ResourceBatch> sent = outbox.batches();
        assertThat(batches).isEqualTo(6);
        assertThat(sent).extracting(ResourceBatch::sequence).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(sent).allSatisfy(b -> assertThat(b.resources()).hasSizeLessThanOrEqualTo(200));
        assertThat(sent.stream().flatMap(b -> b.resources().stream()).map(r -> r.resourceId()))
                .hasSize(1_050)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyMessageFitsTheQueue() {
        send(300, 5_000);

        assertThat(outbox.batches())
                .hasSizeGreaterThan(5)
                .allSatisfy(batch -> assertThat(MessageCodec.encode(batch).getBytes(StandardCharsets.UTF_8))
                        .hasSizeLessThan(QueuePublisher.MAX_BYTES));
    }

    @Test
    void whatFitsNoMessageGoesToTheBucket() {
        send(3, 250_000);

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
