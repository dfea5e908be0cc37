package io.nucleus.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.AccountId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckpointTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00.123Z");

    @Test
    void whatIsKeptIsReadAgain() {
        Checkpoint checkpoint = new Checkpoint(
                "arn:aws:dynamodb:us-east-1:000000000000:table/nucleus 2026-01-01T00:00:00Z 8",
                NOW,
                Map.of(
                        AccountId.of("111111111111"), new Following(7, "SCAN2", "SCAN1", Instant.EPOCH, 3),
                        AccountId.of("222222222222"), new Following(0, null, null, Instant.EPOCH, 5)),
                Map.of(AccountId.of("333333333333"), NOW.minusSeconds(60)));
        assertThat(Checkpoint.of(checkpoint.data())).contains(checkpoint);
    }

    @Test
    void nothingIsReadFromNothing() {
        assertThat(Checkpoint.of(Map.of("form", "1"))).isEmpty();
    }
}
