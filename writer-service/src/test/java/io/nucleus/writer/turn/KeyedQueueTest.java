package io.nucleus.writer.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyedQueueTest {
    private final KeyedQueue<String> queue = new KeyedQueue<>();
    private final List<String> begun = new ArrayList<>();

    /** Work that ends when the test says so. */
    private final class Work {
        private final UniAssertSubscriber<String> result = UniAssertSubscriber.create();
        private UniEmitter<? super String> emitter;

        Work(String key, String name) {
            queue.run(
                            key,
                            () -> Uni.createFrom().<String>emitter(e -> {
                                begun.add(name);
                                emitter = e;
                            }))
                    .subscribe()
                    .withSubscriber(result);
        }
    }

    @Test
    void workOfOneKeyTakesTurns() {
        Work first = new Work("a", "first");
        Work second = new Work("a", "second");
        assertThat(begun).containsExactly("first");

        first.emitter.complete("done");

        assertThat(begun).containsExactly("first", "second");
        first.result.assertCompleted().assertItem("done");
        second.emitter.complete("done, too");
        second.result.assertCompleted();
    }

    @Test
    void workOfOtherKeysDoesNotWait() {
        new Work("a", "first");
        new Work("b", "other");
        assertThat(begun).containsExactly("first", "other");
    }

    @Test
    void aFailureGivesTheTurnOn() {
        Work first = new Work("a", "first");
        new Work("a", "second");
        first.emitter.fail(new IllegalStateException("no"));
        first.result.assertFailedWith(IllegalStateException.class);
        assertThat(begun).containsExactly("first", "second");
    }

    @Test
    void cancellingWhatRunsGivesTheTurnOn() {
        Work first = new Work("a", "first");
        new Work("a", "second");
        first.result.cancel();
        assertThat(begun).containsExactly("first", "second");
    }

    @Test
    void cancellingWhatWaitsDoesNotBeginIt() {
        Work first = new Work("a", "first");
        Work second = new Work("a", "second");
        new Work("a", "third");
        second.result.cancel();
        assertThat(begun).containsExactly("first");
        first.emitter.complete("done");
        assertThat(begun).containsExactly("first", "third");
    }

    @Test
    void aKeyThatIsFreeAgainCanBeUsedAgain() {
        new Work("a", "first").emitter.complete("done");
        new Work("a", "second").emitter.complete("done");
        assertThat(begun).containsExactly("first", "second");
    }
}
