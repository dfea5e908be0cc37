package io.nucleus.benchmarks.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;

/** How long answers took, in milliseconds, as a client sees it. */
record Latencies(double p50, double p95, double p99, double mean, int count) {
    /** Who takes seconds for an answer need not give all of them. */
    private static final long MOST_NANOS = 10_000_000_000L;

    /**
     * Asks as often as wanted, or for ten seconds: {@code count} tells.
     *
     * @param clients how many ask at once, each one question after the other
     */
    static <Q> Latencies of(int clients, int requests, Function<Random, Q> question, Consumer<Q> ask) {
        long end = System.nanoTime() + MOST_NANOS;
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<long[]>> all = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                Random random = new Random(client + 1L);
                all.add(threads.submit(() -> LongStream.range(0, Math.max(1, requests / clients))
                        .takeWhile(i -> i == 0 || System.nanoTime() < end)
                        .map(i -> timed(question.apply(random), ask))
                        .toArray()));
            }
            return of(all.stream()
                    .flatMapToLong(future -> Arrays.stream(result(future)))
                    .toArray());
        }
    }

    private static long[] result(Future<long[]> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    static <Q> long timed(Q question, Consumer<Q> ask) {
        long begun = System.nanoTime();
        ask.accept(question);
        return System.nanoTime() - begun;
    }

    static Latencies of(long[] nanos) {
        Arrays.sort(nanos);
        return new Latencies(
                at(nanos, 0.50),
                at(nanos, 0.95),
                at(nanos, 0.99),
                Arrays.stream(nanos).average().orElse(0) / 1e6,
                nanos.length);
    }

    private static double at(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] / 1e6;
    }
}
