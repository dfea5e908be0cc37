package io.nucleus.support.deadletter;

import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.deadletter.DeadLetterQueue.Counts;
import io.nucleus.support.deadletter.DeadLetterQueue.Returned;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/**
 * The command for dead letters. It comes with every service, and talks to whatever SQS the usual AWS variables name
 * ({@code AWS_ENDPOINT_URL_SQS}, {@code AWS_REGION}, credentials); {@code NUCLEUS_HUB_PREFIX} is the prefix of the queues.
 *
 * <pre>
 * list [QUEUE]        how many there are; what they are and why
 * return QUEUE [ID]   puts all of a queue back, or one
 * </pre>
 */
public final class DeadLetterTool {
    private static final int SHOWN_OF_ALL_QUEUES = 20;
    private static final int SHOWN_OF_ONE_QUEUE = 1_000;
    private static final int EXCERPT = 300;
    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final String USAGE = "usage: list [QUEUE] | return QUEUE [ID]";

    private final SqsAsyncClient sqs;
    private final String prefix;
    private final PrintStream out;
    private final Clock clock;
    private final Duration wait;

    /**
     * Over any SQS.
     *
     * @param prefix of the queues' names
     * @param wait how long SQS looks for messages before it says that there are none; whole seconds
     */
    public DeadLetterTool(SqsAsyncClient sqs, String prefix, PrintStream out, Clock clock, Duration wait) {
        this.sqs = sqs;
        this.prefix = prefix;
        this.out = out;
        this.clock = clock;
        this.wait = wait;
    }

    public static void main(String[] args) {
        // Before anything logs; the launcher of a service does the same.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        String prefix = Optional.ofNullable(System.getenv("NUCLEUS_HUB_PREFIX")).orElse("nucleus");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int status;
        try (SqsAsyncClient sqs = SqsAsyncClient.create()) {
            status = new DeadLetterTool(sqs, prefix, out, Clock.systemUTC(), WAIT).run(args);
        } catch (SdkException e) {
            out.println("SQS cannot be used: " + e.getMessage());
            status = 1;
        }
        System.exit(status);
    }

    /** @return the exit status: 0 done, 1 there is no such thing, 2 not understood */
    public int run(String... args) {
        List<String> words = Arrays.asList(args);
        if (words.stream().anyMatch(String::isBlank)) {
            out.println("QUEUE and ID must not be empty: leave out what is not meant");
            return 2;
        }
        String command = words.isEmpty() ? "" : words.getFirst();
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        return switch (command) {
            case "list" -> rest.size() > 1 ? usage() : rest.isEmpty() ? listAll() : with(rest.get(0), this::list);
            case "return" ->
                rest.isEmpty() || rest.size() > 2
                        ? usage()
                        : with(
                                rest.get(0),
                                (name, queue) -> putBack(name, queue, rest.size() == 2 ? rest.get(1) : null));
            default -> usage();
        };
    }

    private int usage() {
        out.println(USAGE);
        out.println("QUEUE is one of " + names());
        return 2;
    }

    private interface Action {
        int run(String name, DeadLetterQueue queue);
    }

    private int with(String name, Action action) {
        Optional<Queue> known = Arrays.stream(Queue.values())
                .filter(q -> q.queueName("").equals(name)
                        || q.queueName(prefix).equals(name)
                        || q.deadLetterQueueName(prefix).equals(name))
                .findFirst();
        if (known.isEmpty()) {
            out.printf("QUEUE must be one of %s, not '%s'%n", names(), printable(name));
            return 2;
        }
        Optional<DeadLetterQueue> queue = open(known.get());
        if (queue.isEmpty()) {
            out.printf("There is no queue %s%n", known.get().queueName(prefix));
            return 1;
        }
        return action.run(known.get().queueName(""), queue.get());
    }

    private Optional<DeadLetterQueue> open(Queue queue) {
        return DeadLetterQueue.open(sqs, queue, prefix, wait);
    }

    private static String names() {
        return Arrays.stream(Queue.values()).map(q -> q.queueName("")).collect(Collectors.joining(", "));
    }

    private int listAll() {
        out.printf("%-20s %10s %10s %10s%n", "queue", "waiting", "in flight", "dead");
        for (Queue queue : Queue.values()) {
            String name = queue.queueName("");
            open(queue)
                    .map(DeadLetterQueue::counts)
                    .ifPresentOrElse(
                            c -> out.printf("%-20s %10d %10d %10d%n", name, c.waiting(), c.inFlight(), c.dead()),
                            () -> out.printf("%-20s (this deployment has no such queue)%n", name));
        }
        for (Queue queue : Queue.values()) {
            open(queue)
                    .filter(q -> q.counts().dead() > 0)
                    .ifPresent(q -> show(queue.queueName(""), q, SHOWN_OF_ALL_QUEUES));
        }
        return 0;
    }

    private int list(String name, DeadLetterQueue queue) {
        show(name, queue, SHOWN_OF_ONE_QUEUE);
        return 0;
    }

    private void show(String name, DeadLetterQueue queue, int most) {
        Counts counts = queue.counts();
        List<DeadLetter> letters = queue.read(most);
        out.printf("%nDead letters of %s: %d%n", name, Math.max(counts.dead(), letters.size()));
        letters.forEach(this::show);
        if (counts.dead() > letters.size()) {
            out.printf("  and %d more, not shown%n", counts.dead() - letters.size());
        }
    }

    private void show(DeadLetter letter) {
        out.printf(
                "  %s  %s old%n    reason: %s%n    body:   %s%n",
                letter.id(),
                age(letter.sentAt()),
                printable(letter.reason().orElse("delivered too often; SQS itself gave it up")),
                printable(excerpt(letter.message().body())));
    }

    private String age(Instant since) {
        Duration age = Duration.between(since, clock.instant());
        if (age.toDays() > 0) {
            return age.toDays() + " d " + age.toHoursPart() + " h";
        }
        return age.toHours() > 0 ? age.toHours() + " h " + age.toMinutesPart() + " min" : age.toMinutes() + " min";
    }

    private static String excerpt(String body) {
        return body.length() <= EXCERPT ? body : body.substring(0, EXCERPT) + " ... (" + body.length() + " characters)";
    }

    /** A terminal must not obey what somebody sent. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cc}+", " ");
    }

    private int putBack(String name, DeadLetterQueue queue, String id) {
        Returned result = queue.putBack(letter -> id == null || letter.hasId(id));
        if (id != null && result.returned() == 0) {
            out.printf("There is no dead letter %s of %s%n", printable(id), name);
            return 1;
        }
        out.printf("Put back to %s: %d%n", name, result.returned());
        if (result.cameMeanwhile() > 0) {
            out.printf("%d died meanwhile, or again, and were left%n", result.cameMeanwhile());
        }
        return 0;
    }
}
