package io.nucleus.scheduler.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidCreator;
import io.nucleus.inventory.model.message.InvalidMessageException;
import io.nucleus.inventory.model.message.MessageCodec;
import io.nucleus.inventory.model.message.SyncRequest;
import io.nucleus.support.queue.Delivery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ScanIdsTest {
    private static final Instant NOW = Instant.parse("2026-11-01T02:00:00Z");
    private static final Instant SENT = NOW.minusSeconds(30);

    private final ScanIds ids = new ScanIds(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void everyDeliveryOfAMessageYieldsTheSameId() {
        String first = ids.of(MessageCodec.decodeSyncRequest("{}"), delivery("message-1", 1));
        String again = ids.of(MessageCodec.decodeSyncRequest("{}"), delivery("message-1", 2));

        assertThat(again).isEqualTo(first);
        assertThat(Ulid.from(first).getInstant()).isEqualTo(SENT);
        assertThat(ids.of(MessageCodec.decodeSyncRequest("{}"), delivery("message-2", 1)))
                .isNotEqualTo(first);
    }

    @Test
    void theIdThatTheRequestNamesIsTaken() {
        String id = ulidOf(NOW.plusSeconds(200));

        assertThat(ids.of(request(id), delivery("message-1", 1))).isEqualTo(id);
    }

    @Test
    void anIdFromTheFutureOrALongPastIsRefused() {
        for (Instant wrong : new Instant[] {NOW.plus(Duration.ofMinutes(6)), NOW.minus(Duration.ofDays(15))}) {
            assertThatThrownBy(() -> ids.of(request(ulidOf(wrong)), delivery("message-1", 1)))
                    .isInstanceOf(InvalidMessageException.class)
                    .hasMessageContaining("executionId");
        }
    }

    private static String ulidOf(Instant time) {
        return UlidCreator.getUlid(time.toEpochMilli()).toString();
    }

    private static SyncRequest request(String executionId) {
        return MessageCodec.decodeSyncRequest("{\"executionId\":\"" + executionId + "\"}");
    }

    private static Delivery delivery(String id, int count) {
        return new Delivery(id, "{}", count, SENT);
    }
}
