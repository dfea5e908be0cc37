package io.nucleus.scheduler.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CronScheduleTest {
    private static final Instant DUE = Instant.parse("2026-11-01T02:00:00Z");
    private final CronSchedule nightly = new CronSchedule("0 0 2 * * ?", ZoneOffset.UTC);

    @Test
    void theNextTimeIsAfterTheInstant() {
        assertThat(nightly.next(DUE.minusMillis(1))).contains(DUE);
        assertThat(nightly.next(DUE)).contains(DUE.plus(Duration.ofDays(1)));
    }

    @Test
    void theLatestTimeIsTheInstantItselfOrBefore() {
        assertThat(nightly.latest(DUE)).contains(DUE);
        assertThat(nightly.latest(DUE.plusMillis(300))).contains(DUE);
        assertThat(nightly.latest(DUE.plusSeconds(3600))).contains(DUE);
        assertThat(nightly.latest(DUE.minusMillis(1))).contains(DUE.minus(Duration.ofDays(1)));
    }

    @Test
    void aLatestTimeTooLongAgoIsNone() {
        assertThat(nightly.latestWithin(DUE.plus(Duration.ofHours(3)), Duration.ofHours(3)))
                .contains(DUE);
        assertThat(nightly.latestWithin(DUE.plus(Duration.ofHours(3)), Duration.ofHours(2)))
                .isEmpty();
    }

    @Test
    void timesAreThoseOfTheZoneAcrossDaylightSaving() {
        CronSchedule berlin = new CronSchedule("0 0 2 * * ?", ZoneId.of("Europe/Berlin"));

        assertThat(berlin.next(Instant.parse("2026-10-24T12:00:00Z"))).contains(Instant.parse("2026-10-25T00:00:00Z"));
        assertThat(berlin.next(Instant.parse("2026-10-25T12:00:00Z"))).contains(Instant.parse("2026-10-26T01:00:00Z"));
    }

    @Test
    void offNeverFires() {
        CronSchedule off = new CronSchedule("off", ZoneOffset.UTC);

        assertThat(off.next(DUE)).isEmpty();
        assertThat(off.latest(DUE)).isEmpty();
    }

    @Test
    void anythingElseIsRefusedWithTheNameOfTheSetting() {
        assertThatThrownBy(() -> new CronSchedule("every night", ZoneOffset.UTC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nucleus.scheduler.cron");
    }

    @Test
    void oneThatIsNeverDueIsRefusedUnlessThatIsMeant() {
        assertThatThrownBy(() -> new CronSchedule("0 0 2 * * ? 2020", ZoneOffset.UTC).due(DUE, Duration.ofDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nucleus.scheduler.cron '0 0 2 * * ? 2020' is never due");
        CronSchedule once = new CronSchedule("0 0 2 1 11 ? 2026", ZoneOffset.UTC);
        assertThat(once.due(DUE.plusSeconds(60), Duration.ofHours(1)))
                .as("still made up for")
                .isSameAs(once);
        assertThatThrownBy(() -> once.due(DUE.plus(Duration.ofHours(2)), Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(nightly.due(DUE, Duration.ofDays(1))).isSameAs(nightly);
        assertThat(new CronSchedule("off", ZoneOffset.UTC)
                        .due(DUE, Duration.ofDays(1))
                        .next(DUE))
                .isEmpty();
    }
}
