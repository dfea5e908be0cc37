package io.nucleus.query.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.message.Trigger;
import io.nucleus.inventory.store.scan.Filter;
import io.nucleus.inventory.store.scan.Scan;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PendingSyncsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final String ACCOUNT = "111111111111";

    private final PendingSyncs pending = new PendingSyncs(Duration.ofMinutes(2));
    private final List<String> published = new ArrayList<>();
    private int ids;

    private static Wanted all(String scope) {
        return new Wanted(scope, Filter.NONE);
    }

    private PendingSyncs.Pending ask(String scope, Instant at, Scan... visible) {
        return ask(all(scope), at, visible);
    }

    private PendingSyncs.Pending ask(Wanted wanted, Instant at, Scan... visible) {
        PendingSyncs.Pending sync = pending.of(
                wanted,
                List.of(visible),
                at,
                () -> "ID" + ++ids,
                id -> Uni.createFrom().voidItem().invoke(() -> published.add(id)));
        sync.published().await().indefinitely();
        return sync;
    }

    private static Scan scan(String id) {
        return new Scan(
                id, Trigger.API, "me", ACCOUNT, Scan.Phase.PLANNING, SyncStatus.SUCCESS, NOW, NOW, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void askingAgainIsAnsweredWithTheSameSyncAndPublishedOnce() {
        assertThat(ask(ACCOUNT, NOW).mine()).isTrue();
        PendingSyncs.Pending again = ask(ACCOUNT, NOW.plusSeconds(1));
        assertThat(again.executionId()).isEqualTo("ID1");
        assertThat(again.mine()).isFalse();
        assertThat(published).containsExactly("ID1");
    }

    @Test
    void aSyncOfAllTakesInAnAccountButNotTheOtherWayRound() {
        ask(ACCOUNT, NOW);
        assertThat(ask(Scan.ALL, NOW).executionId()).isEqualTo("ID2");
        assertThat(ask("222222222222", NOW).executionId()).isEqualTo("ID2");
    }

    @Test
    void aLimitedSyncTakesInOnlyWhatItLooksAt() {
        Filter compute = new Filter(List.of(), List.of("ec2"), false);
        Filter instances = new Filter(List.of(), List.of("ec2:instance"), false);
        ask(new Wanted(Scan.ALL, compute), NOW);
        assertThat(ask(new Wanted(ACCOUNT, instances), NOW).executionId()).isEqualTo("ID1");
        assertThat(ask(ACCOUNT, NOW).executionId()).isEqualTo("ID2");
        assertThat(ask(new Wanted(ACCOUNT, compute), NOW).mine()).isFalse();
    }

    @Test
    void aSyncWhoseScanIsVisibleIsNoLongerPending() {
        ask(ACCOUNT, NOW);
        assertThat(ask(ACCOUNT, NOW.plusSeconds(1), scan("ID1")).executionId()).isEqualTo("ID2");
    }

    @Test
    void aSyncIsNotWaitedForForEver() {
        ask(ACCOUNT, NOW);
        assertThat(ask(ACCOUNT, NOW.plusSeconds(120)).executionId()).isEqualTo("ID2");
    }

    @Test
    void whoAsksMeanwhileWaitsForTheSamePublishing() {
        List<UniEmitter<? super Void>> emitters = new ArrayList<>();
        PendingSyncs.Publisher slow = id -> Uni.createFrom().emitter(emitters::add);
        var first = pending.of(all(ACCOUNT), List.of(), NOW, () -> "SLOW", slow)
                .published()
                .subscribeAsCompletionStage();
        var second = pending.of(all(ACCOUNT), List.of(), NOW, () -> "OTHER", slow)
                .published()
                .subscribeAsCompletionStage();
        assertThat(emitters).hasSize(1);
        assertThat(second).isNotDone();
        emitters.getFirst().complete(null);
        assertThat(first).isCompleted();
        assertThat(second).isCompleted();
    }

    @Test
    void aFailedPublishingIsForgotten() {
        PendingSyncs.Publisher broken = id -> Uni.createFrom().failure(new IllegalStateException("no queue"));
        var failed = pending.of(all(ACCOUNT), List.of(), NOW, () -> "BROKEN", broken)
                .published()
                .subscribeAsCompletionStage();
        assertThat(failed).isCompletedExceptionally();
        assertThat(ask(ACCOUNT, NOW).executionId()).isEqualTo("ID1");
    }
}
