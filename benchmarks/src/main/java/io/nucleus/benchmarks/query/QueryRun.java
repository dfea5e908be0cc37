package io.nucleus.benchmarks.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One size: writes it, fills, asks, changes it while asking, and starts again. */
final class QueryRun {
    static final String ALL = "all of them";

    private static final int WARM_UP = 60;
    private static final int REQUESTS = 200;
    private static final int CLIENTS = 16;
    private static final Pattern FILLED = Pattern.compile("The index is filled: ([0-9]+) resources in ([0-9]+) ms");

    private final Path root;
    private final Estate estate;
    private final Questions questions;

    QueryRun(Path root, int size) {
        this.root = root;
        this.estate = new Estate(size);
        this.questions = new Questions(size);
    }

    QueryFigures run() throws IOException {
        Path directory = Files.createTempDirectory("nucleus-bench-query-");
        try (Hub hub = Hub.start();
                PlainLucene plain = new PlainLucene(directory.resolve("plain"))) {
            hub.register(estate);
            double written = seconds(() -> hub.write(estate.resources()));
            double read = seconds(() -> require(hub.readAll(), "read"));
            double plainFill = plain.fill(estate.resources());
            Latencies plainPage = Latencies.of(1, REQUESTS, r -> Estate.any(Estate.REGIONS, r), plain::page);
            return run(
                    hub,
                    directory.resolve("index"),
                    new QueryFigures(
                            estate.size(),
                            estate.accounts(),
                            written,
                            read,
                            plainFill,
                            0,
                            0,
                            0,
                            0,
                            0,
                            0,
                            null,
                            plainPage,
                            null,
                            null,
                            null));
        } finally {
            remove(directory);
        }
    }

    private QueryFigures run(Hub hub, Path index, QueryFigures before) throws IOException {
        double ready;
        double filled;
        double streamed;
        long peak;
        long disk;
        Latencies floor;
        Map<String, Latencies> one;
        Map<String, Latencies> sixteen;
        Latencies changing;
        try (QueryService service = QueryService.start(root, hub.serviceConfiguration(), index)) {
            ready = service.readySeconds();
            filled = fillSeconds();
            require(service.json("/api/inventory/stats").get("totalItems").asLong(), "found");
            ask(service, 1, WARM_UP);
            floor = Latencies.of(1, REQUESTS, r -> "/q/health/live", service::get);
            one = ask(service, 1, REQUESTS);
            sixteen = ask(service, CLIENTS, REQUESTS);
            streamed = seconds(() -> require(service.lines("/api/inventory/resources/stream"), "streamed"));
            changing = whileChanging(hub, service);
            peak = service.peakMegabytes();
            disk = service.diskMegabytes();
        }
        double again;
        try (QueryService service = QueryService.start(root, hub.serviceConfiguration(), index)) {
            again = service.readySeconds();
            require(service.json("/api/inventory/stats").get("totalItems").asLong(), "found again");
        }
        return new QueryFigures(
                before.resources(),
                before.accounts(),
                before.writeSeconds(),
                before.readSeconds(),
                before.plainFillSeconds(),
                ready,
                filled,
                again,
                streamed,
                peak,
                disk,
                floor,
                before.plainPage(),
                one,
                sixteen,
                changing);
    }

    /** Nothing may be lost on the way, or the figures are of something else. */
    private void require(long count, String what) {
        if (count != estate.size()) {
            throw new IllegalStateException("%,d of %,d resources were %s".formatted(count, estate.size(), what));
        }
    }

    private Map<String, Latencies> ask(QueryService service, int clients, int requests) {
        Map<String, Latencies> latencies = new LinkedHashMap<>();
        Map<String, Function<Random, String>> all = questions.all();
        all.forEach((name, question) -> latencies.put(name, Latencies.of(clients, requests, question, service::get)));
        latencies.put(ALL, Latencies.of(clients, requests * 2, anyOf(all), service::get));
        return latencies;
    }

    private static Function<Random, String> anyOf(Map<String, Function<Random, String>> all) {
        List<Function<Random, String>> list = List.copyOf(all.values());
        return random -> Estate.any(list, random).apply(random);
    }

    private Latencies whileChanging(Hub hub, QueryService service) {
        CompletableFuture<Void> changes = CompletableFuture.runAsync(() -> {
            hub.write(IntStream.range(0, estate.size() / 10).mapToObj(i -> estate.resource(i * 10, 2)));
            hub.touchAll(estate);
        });
        Function<Random, String> any = anyOf(questions.all());
        Random random = new Random(5);
        Stream.Builder<Long> nanos = Stream.builder();
        long settled = 0;
        while (settled == 0 || System.nanoTime() < settled) {
            nanos.add(Latencies.timed(any.apply(random), service::get));
            if (settled == 0 && changes.isDone()) {
                settled = System.nanoTime() + 8_000_000_000L;
            }
        }
        changes.join();
        return Latencies.of(nanos.build().mapToLong(Long::longValue).toArray());
    }

    /** As the service itself says: the rest of its start is the JVM's and Quarkus's. */
    private double fillSeconds() throws IOException {
        Matcher matcher = FILLED.matcher(Files.readString(root.resolve(".local/log/bench-query-service.log")));
        if (!matcher.find()) {
            throw new IllegalStateException("query-service does not say that it filled its index");
        }
        return Long.parseLong(matcher.group(2)) / 1000.0;
    }

    private static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
