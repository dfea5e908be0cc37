package io.nucleus.export.inventory;

import io.nucleus.export.order.Specification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * All rows of a specification, once each, read ahead on a thread of its own. A stream that breaks off is asked for again, and what
 * has come already is passed over: whatever became of the inventory meanwhile, no row comes twice, and none that is there
 * throughout is left out. Not for several readers.
 */
public final class RowReader implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(RowReader.class);
    private static final int BATCH = 500;
    private static final int BATCHES_AHEAD = 4;
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LAST_PAUSE_MILLIS = 5_000;

    private final QueryService service;
    private final Specification specification;
    private final String correlationId;
    private final Duration patience;
    private final BlockingQueue<Batch> ahead = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final SeenRows seen = new SeenRows();
    private final Thread thread;
    private volatile Stretch<ResourceRow> open;
    private volatile boolean closed;
    private volatile int resumed;
    private long lastRowNanos = System.nanoTime();

    /** @param patience for how long no new row may come before it is given up */
    public RowReader(QueryService service, Specification specification, String correlationId, Duration patience) {
        this.service = service;
        this.specification = specification;
        this.correlationId = correlationId;
        this.patience = patience;
        this.thread = Thread.ofPlatform().daemon().name("export-rows-", 0).unstarted(this::read);
    }

    /** @param failure null unless reading has failed; then there are no rows */
    private record Batch(List<ResourceRow> rows, InventoryException failure) {}

    public RowReader start() {
        thread.start();
        return this;
    }

    /**
     * The rows that follow.
     *
     * @return empty at the end
     * @throws InventoryException if query-service refuses the question, or gave no row for too long
     */
    public List<ResourceRow> next() throws InterruptedException {
        Batch batch;
        do {
            batch = ahead.poll(1, TimeUnit.SECONDS);
            if (batch == null) {
                wakeIfStalled();
            }
        } while (batch == null);
        if (batch.failure() != null) {
            throw batch.failure();
        }
        return batch.rows();
    }

    /** An answer that stops without ending is like one that breaks off. */
    private void wakeIfStalled() {
        Stretch<ResourceRow> current = open;
        if (current != null && current.waiting().compareTo(patience.dividedBy(2)) > 0) {
            current.close();
        }
    }

    /** How often the stream broke off and was taken up. */
    public int resumed() {
        return resumed;
    }

    private void read() {
        try {
            readAll();
            put(new Batch(List.of(), null));
        } catch (InventoryException e) {
            putFailure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            LOG.error("Reading rows failed", e);
            putFailure(QueryService.unavailable(e));
        }
    }

    private void readAll() throws InterruptedException {
        int failures = 0;
        while (!closed) {
            long before = lastRowNanos;
            try {
                readStretch();
                return;
            } catch (InventoryException.Unavailable e) {
                if (closed) {
                    return;
                }
                if (System.nanoTime() - lastRowNanos > patience.toNanos()) {
                    throw e;
                }
                resumed++;
                failures = lastRowNanos == before ? failures + 1 : 0;
                LOG.infof("The stream of rows broke off and is taken up: %s", e.getMessage());
                pause(e, failures);
            }
        }
    }

    private static void pause(InventoryException.Unavailable e, int failures) throws InterruptedException {
        long most = Math.min(LAST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(failures, 10));
        long jittered = ThreadLocalRandom.current().nextLong(most / 2, most + 1);
        long asked = e.retryAfter().map(Duration::toMillis).orElse(0L);
        Thread.sleep(Math.max(jittered, Math.min(asked, LAST_PAUSE_MILLIS)));
    }

    private void readStretch() throws InterruptedException {
        boolean again = resumed > 0;
        List<ResourceRow> batch = new ArrayList<>(BATCH);
        try (Stretch<ResourceRow> stretch = service.rows(specification, correlationId)) {
            open = stretch;
            for (ResourceRow row = stretch.next(); row != null; row = stretch.next()) {
                if (seen.add(row) || !again) {
                    lastRowNanos = System.nanoTime();
                    batch.add(row);
                    if (batch.size() == BATCH) {
                        put(new Batch(batch, null));
                        batch = new ArrayList<>(BATCH);
                    }
                }
            }
        } finally {
            open = null;
            // What came before it broke off counts as come.
            if (!batch.isEmpty()) {
                put(new Batch(batch, null));
            }
        }
    }

    private void put(Batch batch) throws InterruptedException {
        ahead.put(batch);
        lastRowNanos = System.nanoTime();
    }

    private void putFailure(InventoryException failure) {
        try {
            put(new Batch(List.of(), failure));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        Stretch<ResourceRow> current = open;
        if (current != null) {
            current.close();
        }
    }
}
