package io.nucleus.writer.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettleWorkersTest {
    private final SettleWorkers workers = new SettleWorkers(2);

    @AfterEach
    void close() {
        workers.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void partsRunAtTheSameTime() {
        CountDownLatch all = new CountDownLatch(3);
        Runnable meets = () -> {
            all.countDown();
            await(all);
        };

        workers.together(meets, meets, meets);

        assertThat(all.getCount()).isZero();
    }

    @Test
    void whatMustBeAnsweredSoonDoesNotWait() {
        CountDownLatch busy = new CountDownLatch(2);
        CountDownLatch end = new CountDownLatch(1);
        for (int i = 0; i < 2; i++) {
            workers.run(() -> {
                        busy.countDown();
                        await(end);
                        return true;
                    })
                    .subscribe()
                    .with(done -> {});
        }
        await(busy);
        assertThat(workers.soon(() -> "here").await().atMost(Duration.ofSeconds(30)))
                .isEqualTo("here");
        end.countDown();
    }

    @Test
    void whatFailsIsToldOnceAllHaveEnded() {
        CountDownLatch failed = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        Runnable failing = () -> {
            failed.countDown();
            throw new IllegalStateException("broken");
        };
        Runnable other = () -> {
            await(failed);
            ended.incrementAndGet();
        };

        assertThatThrownBy(() -> workers.together(other, failing, other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
        assertThat(ended).hasValue(2);
        assertThatThrownBy(() -> workers.together(failing, other)).hasMessage("broken");
        assertThat(ended).hasValue(3);
    }

    @Test
    void manyAtOnceDoNotWaitForEachOtherForEver() {
        AtomicInteger parts = new AtomicInteger();
        var all = IntStream.range(0, 20)
                .mapToObj(i -> workers.run(() -> {
                            workers.together(parts::incrementAndGet, parts::incrementAndGet, parts::incrementAndGet);
                            return i;
                        })
                        .subscribeAsCompletionStage())
                .toList();

        assertThat(all).allSatisfy(one -> assertThat(one.join()).isNotNegative());
        assertThat(parts).hasValue(60);
    }
}
