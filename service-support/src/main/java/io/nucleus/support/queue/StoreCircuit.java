package io.nucleus.support.queue;

import io.nucleus.support.health.Reachability;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Keeps a consumer from taking messages while a store cannot be reached: SQS counts deliveries, so a message that is taken all the
 * same would end among the dead letters through no fault of its own.
 *
 * <p>Closed: messages flow. A failure that may be a store's makes it ask the stores; if one does not answer, or if several
 * messages in a row failed so although all answer, it opens: nothing is taken, and the stores are asked again after growing pauses.
 * Once all answer, one message is tried at a time; the first one that succeeds closes it.
 */
final class StoreCircuit {
    private static final Logger LOG = Logger.getLogger(StoreCircuit.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    /** One message may be unlucky or poisonous; so many different ones in a row are not. */
    private static final int ENOUGH_MESSAGES = 3;

    private enum State {
        CLOSED,
        OPEN,
        TRYING
    }

    /** What is wrong, since when, and when the stores are asked next. */
    record Outage(String reason, Instant since, Instant nextLook) {}

    private final String name;
    private final Stores stores;
    private final Duration firstPause;
    private final Duration longestPause;
    private final Clock clock;

    private final Set<String> failedMessages = new HashSet<>();
    private State state = State.CLOSED;
    private Outage outage;
    private int rounds;
    private boolean stopped;
    private Cancellable looking = () -> {};

    StoreCircuit(String name, Stores stores, Duration firstPause, Duration longestPause, Clock clock) {
        this.name = name;
        this.stores = stores;
        this.firstPause = firstPause;
        this.longestPause = longestPause;
        this.clock = clock;
    }

    /** How many messages may be taken now. @param free how many more the consumer could handle */
    synchronized int room(int free, int inFlight) {
        return switch (state) {
            case CLOSED -> free;
            case OPEN -> 0;
            case TRYING -> Math.min(free, Math.max(0, 1 - inFlight));
        };
    }

    synchronized boolean isOpen() {
        return state == State.OPEN;
    }

    /** Empty unless it is open: once the stores answer, an empty queue is no reason to go on complaining. */
    synchronized Optional<Outage> outage() {
        return isOpen() ? Optional.of(outage) : Optional.empty();
    }

    /** A message was handled, so the stores can be used. */
    synchronized void succeeded() {
        failedMessages.clear();
        if (state == State.TRYING) {
            LOG.infof(
                    "Goes on with %s after %s without its stores",
                    name, Duration.between(outage.since(), clock.instant()));
            state = State.CLOSED;
            outage = null;
            rounds = 0;
        }
    }

    /**
     * A message failed.
     *
     * @return whether a store is to blame, and not the message
     */
    Uni<Boolean> failed(String messageId, Throwable failure) {
        if (!stores.isFailure().test(failure)) {
            return Uni.createFrom().item(false);
        }
        if (isOpen()) {
            return Uni.createFrom().item(true);
        }
        return ask().map(problem -> problem.map(this::open).orElseGet(() -> suspect(messageId, failure)));
    }

    /** The stores answer, but the message failed as if they did not. */
    private synchronized boolean suspect(String messageId, Throwable failure) {
        failedMessages.add(messageId);
        return state != State.CLOSED || failedMessages.size() >= ENOUGH_MESSAGES
                ? open("they answer, but messages fail with " + Reachability.words(failure))
                : false;
    }

    private synchronized boolean open(String reason) {
        if (state == State.OPEN || stopped) {
            return true;
        }
        if (outage == null) {
            LOG.errorf("Takes no more messages of %s until its stores can be used: %s", name, reason);
        }
        state = State.OPEN;
        lookLater(reason);
        return true;
    }

    private void lookLater(String reason) {
        Duration pause = pause();
        rounds++;
        Instant now = clock.instant();
        outage = new Outage(reason, outage == null ? now : outage.since(), now.plus(pause));
        looking = Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(pause)
                .chain(this::ask)
                .subscribe()
                .with(this::looked, failure -> LOG.errorf(failure, "Stores of %s are not looked after", name));
    }

    private Duration pause() {
        long millis = firstPause.toMillis() << Math.min(rounds, 20);
        return Duration.ofMillis(Math.min(millis, longestPause.toMillis()));
    }

    private synchronized void looked(Optional<String> problem) {
        if (stopped) {
            return;
        }
        if (problem.isPresent()) {
            lookLater(problem.get());
        } else {
            LOG.infof("The stores of %s answer again; one message is tried", name);
            state = State.TRYING;
        }
    }

    /** Emits what is wrong, or nothing if all stores answer. */
    private Uni<Optional<String>> ask() {
        return Uni.createFrom()
                .deferred(() -> stores.probe().get())
                .ifNoItem()
                .after(ANSWER_WITHIN)
                .failWith(() -> new IllegalStateException("no answer within " + ANSWER_WITHIN.toSeconds() + " s"))
                .replaceWith(Optional.<String>empty())
                .onFailure()
                .recoverWithItem(failure -> Optional.of(Reachability.words(failure)));
    }

    synchronized void stop() {
        stopped = true;
        looking.cancel();
    }
}
