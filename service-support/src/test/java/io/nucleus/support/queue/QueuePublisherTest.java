package io.nucleus.support.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.message.Envelope;
import io.nucleus.inventory.model.message.MessageCodec;
import io.nucleus.inventory.model.message.ScanCommand;
import io.nucleus.inventory.model.message.SyncRequest;
import io.nucleus.inventory.model.message.Trigger;
import io.nucleus.inventory.store.schema.Queue;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

class QueuePublisherTest {
    private static final AccountId ACCOUNT = AccountId.of("123456789012");

    private final FakeSqs sqs = new FakeSqs();
    private final QueuePublisher publisher = new QueuePublisher(sqs, new QueueDirectory(sqs, "test"));

    @Test
    void messagesGoInBatchesOfTen() {
        publish(commands(23));

        assertThat(batches()).extracting(b -> b.entries().size()).containsExactlyInAnyOrder(10, 10, 3);
        assertThat(sentRegions()).hasSize(23).doesNotHaveDuplicates();
        assertThat(batches()).allSatisfy(b -> {
            assertThat(b.queueUrl()).endsWith("test-scan-commands");
            assertThat(b.entries().stream().map(SendMessageBatchRequestEntry::id))
                    .doesNotHaveDuplicates();
            assertThat(b.entries())
                    .allSatisfy(e -> assertThat(e.messageGroupId()).isEqualTo(ACCOUNT.value()));
        });
    }

    @Test
    void aBatchStaysBelowTheLimitInBytes() {
        publish(IntStream.range(0, 5)
                .mapToObj(i -> command("é".repeat(50_000) + i))
                .toList());

        assertThat(batches()).extracting(b -> b.entries().size()).containsExactlyInAnyOrder(2, 2, 1);
        assertThat(batches())
                .allSatisfy(b -> assertThat(b.entries().stream()
                                .mapToInt(e -> e.messageBody().getBytes(StandardCharsets.UTF_8).length)
                                .sum())
                        .isLessThanOrEqualTo(QueuePublisher.MAX_BYTES));
    }

    @Test
    void aMessageThatIsTooLargeIsRefusedAndNothingSent() {
        assertThatThrownBy(() -> publish(List.of(command("a"), command("x".repeat(QueuePublisher.MAX_BYTES)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bytes");
        assertThat(batches()).isEmpty();
    }

    @Test
    void whatSqsRefusedIsSentAgainAndOnlyThat() {
        AtomicInteger refusals = new AtomicInteger(2);
        sqs.refuse(e -> e.messageBody().contains("region-4\"") && refusals.getAndDecrement() > 0, false);

        publish(commands(10));

        assertThat(batches()).extracting(b -> b.entries().size()).containsExactly(10, 1, 1);
        assertThat(batches().getLast().entries().getFirst().messageBody()).contains("region-4\"");
    }

    @Test
    void whatIsTheSendersFaultFailsAtOnce() {
        sqs.refuse(e -> true, true);

        assertThatThrownBy(() -> publish(commands(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Busy");
        assertThat(batches()).hasSize(1);
    }

    @Test
    void whatSqsRefusesForEverFails() {
        sqs.refuse(e -> e.messageBody().contains("region-1\""), false);

        assertThatThrownBy(() -> publish(commands(3))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingIsSentForNothing() {
        publish(List.of());

        assertThat(sqs.order()).isEmpty();
    }

    @Test
    void aMessageForAllAccountsHasNoGroup() {
        var request = new SyncRequest(
                Envelope.create(Clock.systemUTC(), null), null, null, null, null, false, Trigger.API, "ada");

        publisher.publish(Queue.SYNC_REQUESTS, request).await().indefinitely();

        assertThat(batches().getFirst().entries()).singleElement().satisfies(e -> {
            assertThat(e.messageGroupId()).isNull();
            assertThat(MessageCodec.decode(e.messageBody())).isEqualTo(request);
        });
    }

    @Test
    void theUrlOfAQueueIsAskedForOnce() {
        publish(commands(1));
        publish(commands(1));

        assertThat(sqs.requests(GetQueueUrlRequest.class)).hasSize(1);
    }

    private void publish(List<ScanCommand> commands) {
        publisher.publish(Queue.SCAN_COMMANDS, commands).await().indefinitely();
    }

    private List<SendMessageBatchRequest> batches() {
        return sqs.requests(SendMessageBatchRequest.class);
    }

    private List<String> sentRegions() {
        return batches().stream()
                .flatMap(b -> b.entries().stream())
                .map(e -> ((ScanCommand) MessageCodec.decode(e.messageBody())).region())
                .toList();
    }

    private static List<ScanCommand> commands(int count) {
        return IntStream.range(0, count).mapToObj(i -> command("region-" + i)).toList();
    }

    private static ScanCommand command(String region) {
        return new ScanCommand(Envelope.create(Clock.systemUTC(), "c"), "scan", ACCOUNT, region, List.of());
    }
}
