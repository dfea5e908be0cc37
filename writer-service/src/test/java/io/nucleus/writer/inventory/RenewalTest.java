package io.nucleus.writer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RenewalTest {
    private static final Instant WRITTEN = Instant.parse("2026-11-01T02:00:00Z");
    private static final Duration TTL = Duration.ofDays(30);
    private static final Instant EXPIRY = WRITTEN.plus(TTL);

    @Test
    void itIsDueWhenElevenTwentiethsAreLeft() {
        Instant due = EXPIRY.minus(Duration.ofHours(24 * 16 + 12));
        assertThat(Renewal.isDue(EXPIRY, due.minusSeconds(1), TTL)).isFalse();
        assertThat(Renewal.isDue(EXPIRY, due, TTL)).isTrue();
        assertThat(Renewal.isDue(EXPIRY, EXPIRY.plusSeconds(1), TTL)).isTrue();
    }

    @Test
    void scansOfEveryDayThatDoNotBeginOnTheMinuteRenewBeforeHalfIsGone() {
        Duration aDayAndAnHour = Duration.ofHours(25);
        Instant renewed = Stream.iterate(WRITTEN, at -> at.plus(aDayAndAnHour))
                .filter(at -> Renewal.isDue(EXPIRY, at, TTL))
                .findFirst()
                .orElseThrow();
        assertThat(renewed).isBefore(WRITTEN.plus(TTL.dividedBy(2)));
    }
}
