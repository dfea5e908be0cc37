package io.nucleus.inventory.store.export;

import static io.nucleus.inventory.store.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.store.LocalTable;
import io.nucleus.inventory.store.export.Export.State;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExportRepositoryIT {
    private static final String ADA = "ada@example.com";
    private static final Duration STALE = Duration.ofSeconds(30);

    private final ExportRepository exports = new ExportRepository(LocalTable.create());

    private static <T> T get(Uni<T> uni) {
        return uni.await().indefinitely();
    }

    private static Export export(int number) {
        return export(number, ADA);
    }

    private static Export export(int number, String userId) {
        Export.Order order = new Export.Order(
                "Ada",
                "{\"q\":\"\"}",
                "xlsx",
                "f.xlsx",
                "exports/" + number,
                NOW,
                NOW.plus(Duration.ofDays(7)),
                "correlation");
        return Export.queued("01KBDH8N00S4WXYV8SJ7ZPT2Q" + number, userId, order, 42);
    }

    private Optional<Export> claim(Export export, Instant now) {
        return get(exports.claim(export.userId(), export.exportId(), now, now.minus(STALE)));
    }

    @Test
    void anExportIsReadAsItWasWrittenByItsUserAlone() {
        assertThat(get(exports.create(export(1), 1))).isTrue();

        assertThat(get(exports.get(ADA, export(1).exportId()))).contains(export(1));
        assertThat(get(exports.get("bob", export(1).exportId()))).isEmpty();
        assertThat(get(exports.ofUser("bob", null).collect().asList())).isEmpty();
    }

    @Test
    void noMoreThanSoManyAreUnderWayForEachUser() {
        assertThat(get(exports.create(export(1), 2))).isTrue();
        assertThat(get(exports.create(export(2), 2))).isTrue();
        assertThat(get(exports.create(export(3), 2))).isFalse();
        assertThat(get(exports.get(ADA, export(3).exportId()))).isEmpty();
        assertThat(get(exports.create(export(3, "bob"), 2))).isTrue();
        assertThat(get(exports.underWay(ADA)))
                .containsExactlyInAnyOrder(export(1).exportId(), export(2).exportId());

        assertThat(get(exports.end(export(1), State.CANCELLED, null, NOW))).isTrue();
        assertThat(get(exports.create(export(3), 2))).isTrue();
    }

    @Test
    void manyAtATimeDoNotGetPastTheLimit() {
        List<Boolean> created = get(Uni.join()
                .all(IntStream.range(0, 8)
                        .mapToObj(i -> exports.create(export(i), 3))
                        .toList())
                .andFailFast());

        assertThat(created.stream().filter(c -> c)).hasSize(3);
        assertThat(get(exports.underWay(ADA))).hasSize(3);
    }

    @Test
    void theyAreListedNewestFirstAndFromAnyOneOn() {
        for (int i = 1; i <= 3; i++) {
            get(exports.create(export(i), 10));
        }

        assertThat(get(exports.ofUser(ADA, null).collect().asList())).containsExactly(export(3), export(2), export(1));
        assertThat(get(exports.ofUser(ADA, export(2).exportId()).collect().asList()))
                .containsExactly(export(1));
    }

    @Test
    void oneWorkerHasIt() {
        get(exports.create(export(1), 1));

        Export first = claim(export(1), NOW).orElseThrow();
        assertThat(first.state()).isEqualTo(State.RUNNING);
        assertThat(first.attempt()).isEqualTo(1);
        assertThat(claim(export(1), NOW.plusSeconds(29))).isEmpty();
        assertThat(get(exports.progress(first, 7, 50, NOW.plusSeconds(20)))).isTrue();
        assertThat(claim(export(1), NOW.plusSeconds(45))).isEmpty();
        assertThat(get(exports.get(ADA, first.exportId())).orElseThrow().progress())
                .isEqualTo(new Export.Progress(7, 50, 0));
    }

    @Test
    void whoIsNotHeardOfLosesItAndCanDoNothingMore() {
        get(exports.create(export(1), 1));
        Export first = claim(export(1), NOW).orElseThrow();
        Export second = claim(export(1), NOW.plusSeconds(31)).orElseThrow();

        assertThat(second.attempt()).isEqualTo(2);
        assertThat(get(exports.progress(first, 1, 1, NOW))).isFalse();
        assertThat(get(exports.release(first, null))).isFalse();
        assertThat(get(exports.fail(first, "reason", NOW))).isFalse();
        assertThat(get(exports.complete(first, new Export.Progress(1, 1, 1), NOW)))
                .isFalse();
        assertThat(get(exports.underWay(ADA))).hasSize(1);

        assertThat(get(exports.complete(second, new Export.Progress(42, 42, 4711), NOW)))
                .isTrue();
        Export ended = get(exports.get(ADA, second.exportId())).orElseThrow();
        assertThat(ended.state()).isEqualTo(State.COMPLETED);
        assertThat(ended.progress()).isEqualTo(new Export.Progress(42, 42, 4711));
        assertThat(ended.endedAt()).isEqualTo(NOW);
        assertThat(get(exports.underWay(ADA))).isEmpty();
    }

    @Test
    void whatIsGivenBackCanBeClaimedAtOnceAndSaysWhy() {
        get(exports.create(export(1), 1));
        Export first = claim(export(1), NOW).orElseThrow();

        assertThat(get(exports.release(first, "S3 failed"))).isTrue();

        Export queued = get(exports.get(ADA, first.exportId())).orElseThrow();
        assertThat(queued.state()).isEqualTo(State.QUEUED);
        assertThat(queued.reason()).isEqualTo("S3 failed");
        Export second = claim(export(1), NOW).orElseThrow();
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.reason()).isNull();
        assertThat(get(exports.release(second, null))).isTrue();
    }

    @Test
    void whatHasEndedStaysAsItIs() {
        get(exports.create(export(1), 1));
        Export claimed = claim(export(1), NOW).orElseThrow();
        assertThat(get(exports.end(claimed, State.CANCELLED, null, NOW))).isTrue();

        assertThat(get(exports.end(claimed, State.FAILED, "too late", NOW))).isFalse();
        assertThat(get(exports.complete(claimed, new Export.Progress(1, 1, 1), NOW)))
                .isFalse();
        assertThat(get(exports.progress(claimed, 1, 1, NOW))).isFalse();
        assertThat(claim(export(1), NOW.plusSeconds(3_600))).isEmpty();
        assertThat(get(exports.get(ADA, claimed.exportId())).orElseThrow().state())
                .isEqualTo(State.CANCELLED);
    }

    @Test
    void aFailureHasItsReason() {
        get(exports.create(export(1), 1));
        Export claimed = claim(export(1), NOW).orElseThrow();

        assertThat(get(exports.fail(claimed, "too many rows", NOW))).isTrue();

        Export failed = get(exports.get(ADA, claimed.exportId())).orElseThrow();
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.reason()).isEqualTo("too many rows");
        assertThat(get(exports.underWay(ADA))).isEmpty();
    }

    @Test
    void whatIsForgottenIsNotUnderWay() {
        get(exports.create(export(1), 1));
        get(exports.forget(ADA, export(1).exportId()));

        assertThat(get(exports.underWay(ADA))).isEmpty();
    }
}
