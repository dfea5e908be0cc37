package io.nucleus.writer.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Integer> asked = new ArrayList<>();

    private Uni<Integer> ask(int number) {
        return Uni.createFrom().item(() -> {
            asked.add(number);
            return number;
        });
    }

    @Test
    void everythingComesInItsOrderAndLittleIsAskedForAhead() {
        ReadAhead<Integer> ahead =
                new ReadAhead<>(IntStream.range(0, 20).mapToObj(this::ask).iterator(), PATIENCE);
        assertThat(asked).isEmpty();

        for (int i = 0; i < 20; i++) {
            assertThat(ahead.next()).isEqualTo(i);
            assertThat(asked).hasSize(Math.min(20, i + 4));
        }
        assertThat(ahead.hasNext()).isFalse();
        assertThatThrownBy(ahead::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whatIsAskedForLaterMayComeEarlier() {
        CompletableFuture<String> first = new CompletableFuture<>();
        Iterator<String> ahead = new ReadAhead<>(
                List.of(
                                Uni.createFrom().completionStage(first),
                                Uni.createFrom().item("second").invoke(() -> first.complete("first")))
                        .iterator(),
                PATIENCE);

        assertThat(ahead.next()).isEqualTo("first");
        assertThat(ahead.next()).isEqualTo("second");
    }

    @Test
    void aFailureComesAsItIsAndInItsPlace() {
        Iterator<Integer> ahead = new ReadAhead<>(
                List.of(ask(1), Uni.createFrom().<Integer>failure(new StagingFailure()), ask(3))
                        .iterator(),
                PATIENCE);

        assertThat(ahead.next()).isEqualTo(1);
        assertThatThrownBy(ahead::next).isExactlyInstanceOf(StagingFailure.class);
        assertThat(ahead.next()).isEqualTo(3);
    }

    private static final class StagingFailure extends IllegalStateException {
        private static final long serialVersionUID = 1L;
    }
}
