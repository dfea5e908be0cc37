package io.nucleus.query.feed;

import io.nucleus.query.config.QueryConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Runs the feed for as long as the service runs: one thread fills and follows, another reads accounts again as a whole, so
 * that a large one does not delay what is new.
 */
@Singleton
public class FeedThreads {
    private static final Logger LOG = Logger.getLogger(FeedThreads.class);
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
    private static final Duration LAST_BACKOFF = Duration.ofSeconds(30);
    private static final Duration REREAD_PAUSE = Duration.ofSeconds(10);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final InventoryFeed feed;
    private final Duration pollInterval;
    private final Duration rereadPause;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch filled = new CountDownLatch(1);
    private Thread follower;
    private Thread rereader;

    FeedThreads(InventoryFeed feed, QueryConfig config) {
        this.feed = feed;
        this.pollInterval = config.feed().pollInterval();
        this.rereadPause = shorter(REREAD_PAUSE, config.feed().rereadInterval());
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    void start(@Observes StartupEvent event) {
        follower = Thread.ofPlatform().daemon().name("inventory-feed").start(this::fillAndFollow);
        rereader = Thread.ofPlatform().daemon().name("inventory-reread").start(this::reread);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        for (Thread thread : new Thread[] {follower, rereader}) {
            thread.interrupt();
            thread.join(GRACE);
        }
        if (!follower.isAlive()) {
            attempt("save", feed::save);
        }
    }

    /** Whether the threads run and can write to the index; before they are started and after they are stopped nothing is wrong. */
    public boolean isAlive() {
        return follower == null
                || stopping.getCount() == 0
                || (follower.isAlive() && rereader.isAlive() && feed.canWrite());
    }

    private void fillAndFollow() {
        Duration backoff = FIRST_BACKOFF;
        while (!attempt("fill", feed::fill)) {
            if (isStoppedWithin(backoff)) {
                return;
            }
            backoff = shorter(backoff.multipliedBy(2), LAST_BACKOFF);
        }
        filled.countDown();
        attempt("save", feed::save);
        while (!isStoppedWithin(pollInterval)) {
            attempt("follow", feed::follow);
        }
    }

    private void reread() {
        try {
            filled.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        while (!isStoppedWithin(rereadPause)) {
            attempt("reread", this::rereadAllThatIsDue);
        }
    }

    private void rereadAllThatIsDue() throws IOException {
        while (feed.reread()) {
            LOG.debug("An account was read as a whole");
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    /** A step that fails is reported and tried again: what is shown meanwhile is what was known before. */
    private boolean attempt(String what, Step step) {
        try {
            step.run();
            return true;
        } catch (IOException e) {
            return failed(what, new UncheckedIOException(e));
        } catch (RuntimeException e) {
            return failed(what, e);
        }
    }

    private boolean failed(String what, RuntimeException failure) {
        if (stopping.getCount() > 0) {
            LOG.warnf(failure, "The index could not %s and tries again", what);
            feed.failed(failure);
        }
        return false;
    }

    /** An interrupt means stop, too. */
    private boolean isStoppedWithin(Duration pause) {
        try {
            return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
