package io.nucleus.writer.rig;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Does things at the same time, each on its own thread: the common pool has but one on a machine of two cores. */
public final class AtOnce {
    private AtOnce() {}

    /** Waits for all; fails with what one of them failed with. @param work gets 0 to times - 1 */
    public static void run(int times, IntConsumer work) {
        CyclicBarrier start = new CyclicBarrier(times);
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            CompletableFuture.allOf(IntStream.range(0, times)
                            .mapToObj(i -> CompletableFuture.runAsync(
                                    () -> {
                                        await(start);
                                        work.accept(i);
                                    },
                                    threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
