package io.nucleus.benchmarks.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
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
    /** Of each question, to compare answers. */
    private static final int SAMPLES = 5;

    private static final ObjectMapper JSON = new ObjectMapper();
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
        try (Hub hub = Hub.start(estate.size());
                PlainLucene plain = new PlainLucene(directory.resolve("plain"))) {
            hub.register(estate);
            double written = seconds(() -> hub.write(estate.resources()));
            say("%,d resources written in %,.0f s", estate.size(), written);
            double read = seconds(() -> require(hub.readAll(), "read"));
            say("read in %,.0f s", read);
            double plainFill = plain.fill(estate.resources());
            Latencies plainPage = Latencies.of(1, REQUESTS, r -> Estate.any(Estate.REGIONS, r), plain::page);
            return run(hub, directory.resolve("index"), new Before(written, read, plainFill, plainPage));
        } finally {
            remove(directory);
        }
    }

    /** A large run takes long: what is known is told at once. */
    private static void say(String what, Object... values) {
        System.out.printf(what + "%n", values);
    }

    /** What was measured before the service started. */
    private record Before(double writeSeconds, double readSeconds, double plainFillSeconds, Latencies plainPage) {}

    private QueryFigures run(Hub hub, Path index, Before before) throws IOException {
        double ready;
        double filled;
        PostgresFigures postgres;
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
            say("filled in %,.0f s", filled);
            require(service.json("/api/inventory/stats").get("totalItems").asLong(), "found");
            ask(1, WARM_UP, q -> service.get(q.path()));
            floor = Latencies.of(1, REQUESTS, r -> "/q/health/live", service::get);
            one = ask(1, REQUESTS, q -> service.get(q.path()));
            sixteen = ask(CLIENTS, REQUESTS, q -> service.get(q.path()));
            streamed = seconds(() -> require(service.lines("/api/inventory/resources/stream"), "streamed"));
            say("one client: %s; sixteen: %s; streamed in %,.0f s", one.get(ALL), sixteen.get(ALL), streamed);
            postgres = postgres(service);
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
                estate.size(),
                estate.accounts(),
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
                changing,
                postgres);
    }

    /** The same resources and questions; before both are timed, their answers are compared. */
    private PostgresFigures postgres(QueryService service) throws IOException {
        if (!Postgres.isInstalled()) {
            System.out.println(
                    "PostgreSQL 15 is not installed (Debian: postgresql-15): there is nothing to compare with.");
            return null;
        }
        try (Postgres postgres = Postgres.start(CLIENTS)) {
            double filled = seconds(() -> postgres.fill(estate.resources()));
            questions.all().forEach((name, question) -> requireSame(name, question, service, postgres));
            return new PostgresFigures(
                    filled,
                    postgres.diskMegabytes(),
                    ask(1, REQUESTS, q -> postgres.ask(q.sql())),
                    ask(CLIENTS, REQUESTS, q -> postgres.ask(q.sql())));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void requireSame(
            String name, Function<Random, Question> question, QueryService service, Postgres postgres) {
        Random random = new Random(3);
        for (int i = 0; i < SAMPLES; i++) {
            Question asked = question.apply(random);
            JsonNode answer = service.json(asked.path());
            long ours = answer.path("pagination")
                    .path("totalItems")
                    .asLong(answer.path("totalItems").asLong(-1));
            long theirs = postgres.ask(asked.sql());
            if (ours != theirs) {
                throw new IllegalStateException(
                        "%s: %s found %,d, PostgreSQL %,d".formatted(name, asked, ours, theirs));
            }
        }
    }

    /** Nothing may be lost on the way, or the figures are of something else. */
    private void require(long count, String what) {
        if (count != estate.size()) {
            throw new IllegalStateException("%,d of %,d resources were %s".formatted(count, estate.size(), what));
        }
    }

    private Map<String, Latencies> ask(int clients, int requests, Consumer<Question> ask) {
        Map<String, Latencies> latencies = new LinkedHashMap<>();
        Map<String, Function<Random, Question>> all = questions.all();
        all.forEach((name, question) -> latencies.put(name, Latencies.of(clients, requests, question, ask)));
        latencies.put(ALL, Latencies.of(clients, requests * 2, anyOf(all), ask));
        return latencies;
    }

    private static Function<Random, Question> anyOf(Map<String, Function<Random, Question>> all) {
        List<Function<Random, Question>> list = List.copyOf(all.values());
        return random -> Estate.any(list, random).apply(random);
    }

    private Latencies whileChanging(Hub hub, QueryService service) {
        CompletableFuture<Void> changes = CompletableFuture.runAsync(() -> {
            hub.write(IntStream.range(0, estate.size() / 10).mapToObj(i -> estate.resource(i * 10, 2)));
            hub.touchAll(estate);
        });
        Function<Random, Question> any = anyOf(questions.all());
        Random random = new Random(5);
        Stream.Builder<Long> nanos = Stream.builder();
        long settled = 0;
        while (settled == 0 || System.nanoTime() < settled) {
            String path = any.apply(random).path();
            nanos.add(Latencies.timed(path, p -> requireConsistent(p, service.get(p))));
            if (settled == 0 && changes.isDone()) {
                settled = System.nanoTime() + 8_000_000_000L;
            }
        }
        changes.join();
        return Latencies.of(nanos.build().mapToLong(Long::longValue).toArray());
    }

    /** A page has as many rows as its total says, whatever changes meanwhile. */
    private static void requireConsistent(String path, byte[] answer) {
        try {
            JsonNode page = JSON.readTree(answer);
            JsonNode pagination = page.path("pagination");
            if (!pagination.isMissingNode()) {
                int size = pagination.get("pageSize").asInt();
                long before = (pagination.get("page").asLong() - 1) * size;
                long rest = Math.max(0, pagination.get("totalItems").asLong() - before);
                if (page.get("items").size() != Math.min(size, rest)) {
                    throw new IllegalStateException(
                            path + " has " + page.get("items").size() + " rows of " + pagination);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    static void remove(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
