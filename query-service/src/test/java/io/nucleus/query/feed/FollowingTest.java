package io.nucleus.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidCreator;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.store.account.AccountSync;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowingTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration OVERLAP = Duration.ofMinutes(2);
    private static final String FIRST = scanAt(NOW.minusSeconds(86_400));
    private static final String SECOND = scanAt(NOW.minusSeconds(600));

    private static String scanAt(Instant time) {
        return UlidCreator.getUlid(time.toEpochMilli()).toString();
    }

    private static AccountSync sync(String lastScan, long revision) {
        Instant at = lastScan == null ? null : Ulid.getInstant(lastScan);
        return new AccountSync(lastScan, at, SyncStatus.SUCCESS, 1, 1_000, List.of(), 0, null, null, revision);
    }

    @Test
    void anAccountThatWasFilledAndIsAtRestIsNotRead() {
        Following following = Following.afterFilling(sync(FIRST, 5), NOW);
        assertThat(following.isDue(NOW)).isFalse();
        assertThat(following.seen(sync(FIRST, 5), NOW.plusSeconds(999)).isDue(NOW.plusSeconds(999)))
                .isFalse();
    }

    @Test
    void anAccountThatSettledJustBeforeFillingIsReadAgain() {
        String justNow = scanAt(NOW.minusSeconds(10));
        assertThat(Following.afterFilling(sync(justNow, 5), NOW).isDue(NOW)).isTrue();
    }

    @Test
    void anAccountThatIsBeingScannedWhileFillingIsReadAgain() {
        AccountSync active = new AccountSync(
                FIRST, NOW.minusSeconds(86_400), SyncStatus.SUCCESS, 1, 1, List.of(), 0, SECOND, NOW.plusSeconds(1), 5);
        assertThat(Following.afterFilling(active, NOW).isDue(NOW)).isTrue();
    }

    @Test
    void aNewRevisionIsReadAtOnceAndAgainUntilNothingCanBeMissing() {
        Following following = Following.afterFilling(sync(FIRST, 5), NOW).seen(sync(SECOND, 6), NOW);
        assertThat(following.isNew()).isTrue();
        int reads = 0;
        for (Instant at = NOW; at.isBefore(NOW.plusSeconds(300)); at = at.plusMillis(500)) {
            following = following.seen(sync(SECOND, 6), at);
            if (following.isDue(at)) {
                following = following.read(at);
                reads++;
            }
        }
        assertThat(reads).isEqualTo(Following.READS.size());
        assertThat(following.knownScan()).isEqualTo(SECOND);
    }

    @Test
    void changesAreReadFromTheBeginningOfTheLastScanThatIsWhollyKnown() {
        Following following = Following.afterFilling(sync(FIRST, 5), NOW).seen(sync(SECOND, 6), NOW);
        assertThat(following.since(OVERLAP)).isEqualTo(Ulid.getInstant(FIRST).minus(OVERLAP));
        Following done = following.read(NOW.plus(Following.READS.getLast()));
        assertThat(done.isDue(NOW.plusSeconds(9_999))).isFalse();
        assertThat(done.since(OVERLAP)).isEqualTo(Ulid.getInstant(SECOND).minus(OVERLAP));
    }

    @Test
    void aRevisionThatComesBeforeTheLastWasReadToTheEndKeepsTheOlderBeginning() {
        String third = scanAt(NOW.minusSeconds(5));
        Following following = Following.afterFilling(sync(FIRST, 5), NOW)
                .seen(sync(SECOND, 6), NOW)
                .read(NOW)
                .seen(sync(third, 7), NOW.plusSeconds(2));
        assertThat(following.isNew()).isTrue();
        assertThat(following.since(OVERLAP)).isEqualTo(Ulid.getInstant(FIRST).minus(OVERLAP));
    }

    @Test
    void aNewAccountIsReadFromTheStart() {
        Following following = Following.fromTheStart(sync(null, 0), NOW);
        assertThat(following.isDue(NOW)).isTrue();
        assertThat(following.since(OVERLAP)).isEqualTo(Instant.EPOCH);
    }

    @Test
    void anAccountThatWasRegisteredAnewHasAnotherRevision() {
        Following following = Following.afterFilling(sync(FIRST, 5), NOW).seen(sync(null, 0), NOW);
        assertThat(following.isDue(NOW)).isTrue();
    }

    @Test
    void anAccountThatAnEarlierRunKnewWhollyIsNotReadAgain() {
        Following known = Following.afterFilling(sync(FIRST, 5), NOW);
        assertThat(Following.resumed(known, sync(FIRST, 5), NOW).isDue(NOW)).isFalse();
    }

    @Test
    void whatHappenedSinceAnEarlierRunIsReadFromWhereItWasSure() {
        Following known = Following.afterFilling(sync(FIRST, 5), NOW);
        Following since = Following.resumed(known, sync(SECOND, 6), NOW);
        assertThat(since.isDue(NOW)).isTrue();
        assertThat(since.since(OVERLAP)).isEqualTo(Ulid.getInstant(FIRST).minus(OVERLAP));
        Following registeredAnew = Following.resumed(known, sync(SECOND, 5), NOW);
        assertThat(registeredAnew.isDue(NOW)).isTrue();
    }

    @Test
    void whatAnEarlierRunWasNotSureOfIsReadAgain() {
        Following moving = Following.afterFilling(sync(FIRST, 5), NOW)
                .seen(sync(SECOND, 6), NOW)
                .read(NOW);
        Following resumed = Following.resumed(moving, sync(SECOND, 6), NOW);
        assertThat(resumed.isDue(NOW)).isTrue();
        assertThat(resumed.since(OVERLAP)).isEqualTo(Ulid.getInstant(FIRST).minus(OVERLAP));
    }

    @Test
    void anAccountThatIsBeingScannedAtTheRestartIsReadAgain() {
        Following known = Following.afterFilling(sync(FIRST, 5), NOW);
        AccountSync active = new AccountSync(
                FIRST, NOW.minusSeconds(86_400), SyncStatus.SUCCESS, 1, 1, List.of(), 0, SECOND, NOW.plusSeconds(1), 5);
        assertThat(Following.resumed(known, active, NOW).isDue(NOW)).isTrue();
    }
}
