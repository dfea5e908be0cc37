package io.nucleus.writer.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoomTest {
    private final Room room = new Room(10);
    private final List<String> begun = new ArrayList<>();
    private final Map<String, UniEmitter<? super String>> running = new HashMap<>();

    private UniAssertSubscriber<String> start(String name, long size) {
        return room.<String>run(size, () -> {
                    begun.add(name);
                    return Uni.createFrom().emitter(emitter -> running.put(name, emitter));
                })
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
    }

    @Test
    void workBeginsInOrderOnceThereIsRoom() {
        UniAssertSubscriber<String> first = start("first", 6);
        start("second", 6);
        start("small", 1);
        assertThat(begun).containsExactly("first");

        running.get("first").complete("done");

        first.assertCompleted().assertItem("done");
        assertThat(begun).containsExactly("first", "second", "small");
    }

    @Test
    void whatIsLargerThanAllTheRoomHasItForItself() {
        start("large", 1_000);
        start("next", 0);
        assertThat(begun).containsExactly("large");

        running.get("large").fail(new IllegalStateException("broken"));
        assertThat(begun).containsExactly("large", "next");

        start("largest", Long.MAX_VALUE);
        assertThat(begun).hasSize(2);
        running.get("next").complete("done");
        assertThat(begun).containsExactly("large", "next", "largest");
    }

    @Test
    void whatIsCancelledLeavesItsRoomOrItsPlaceInTheLine() {
        UniAssertSubscriber<String> first = start("first", 10);
        UniAssertSubscriber<String> second = start("second", 10);
        start("third", 10);

        second.cancel();
        assertThat(begun).containsExactly("first");
        first.cancel();

        assertThat(begun).containsExactly("first", "third");
    }

    @Test
    void manyThreadsNeverTakeMoreThanThereIs() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        var all = IntStream.rangeClosed(1, 400)
                .mapToObj(i -> Uni.createFrom()
                        .voidItem()
                        .emitOn(io.smallrye.mutiny.infrastructure.Infrastructure.getDefaultExecutor())
                        .chain(() -> room.run(i % 12, () -> {
                            int size = Math.clamp(i % 12, 1, 10);
                            most.accumulateAndGet(now.addAndGet(size), Math::max);
                            return Uni.createFrom()
                                    .item(i)
                                    .emitOn(io.smallrye.mutiny.infrastructure.Infrastructure.getDefaultExecutor())
                                    .invoke(() -> now.addAndGet(-size));
                        })))
                .toList();

        assertThat(Uni.join().all(all).andFailFast().await().indefinitely()).hasSize(400);
        assertThat(most.get()).isBetween(2, 10);
        assertThat(now).hasValue(0);
    }

    @Test
    void thereMustBeSomeRoom() {
        assertThatThrownBy(() -> new Room(0)).hasMessageContaining("at least 1");
    }
}
