package io.nucleus.query.search;

import io.nucleus.query.index.ResourceCursor;
import io.nucleus.query.index.ResourceFilter;
import io.nucleus.query.index.ResourceOrder;
import io.nucleus.query.index.ResourceRow;
import io.nucleus.query.index.Snapshot;
import io.nucleus.query.search.QueryMetrics.Kind;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;

/** All rows of an answer, from one state of the inventory, in bounded memory. */
@Singleton
public class ResourceStreams {
    private static final int ROWS = 250;

    private final Searches searches;
    private final StreamPlaces places;

    public ResourceStreams(Searches searches, StreamPlaces places) {
        this.searches = searches;
        this.places = places;
    }

    /**
     * Lists of rows. The next one is looked up only when it is asked for, and no more once the reader goes away. Fails with
     * an {@link io.nucleus.support.problem.ApiException} if the index is not filled yet or too many streams are open.
     *
     * @param order null for whichever is quickest
     */
    public Multi<List<ResourceRow>> rows(ResourceFilter filter, ResourceOrder order) {
        return Multi.createFrom().deferred(() -> {
            Runnable place = places.take();
            try {
                return rows(new Reading(searches.snapshot(), filter, order, place));
            } catch (RuntimeException e) {
                place.run();
                throw e;
            }
        });
    }

    private Multi<List<ResourceRow>> rows(Reading reading) {
        return Multi.createBy()
                .repeating()
                .uni(() -> searches.run(Kind.STREAM, reading::next))
                .whilst(rows -> !rows.isEmpty())
                .select()
                .where(rows -> !rows.isEmpty())
                .onTermination()
                .invoke(reading::end);
    }

    /** Keeps the snapshot open until the reader has gone and no search is under way on it. */
    private static final class Reading {
        private final Snapshot snapshot;
        private final ResourceFilter filter;
        private final ResourceOrder order;
        private final Runnable place;
        private ResourceCursor cursor;
        private boolean busy;
        private boolean ended;

        Reading(Snapshot snapshot, ResourceFilter filter, ResourceOrder order, Runnable place) {
            this.snapshot = snapshot;
            this.filter = filter;
            this.order = order;
            this.place = place;
        }

        List<ResourceRow> next() throws IOException {
            if (!begin()) {
                return List.of();
            }
            try {
                cursor = cursor == null ? snapshot.cursor(filter, order) : cursor;
                return cursor.next(ROWS);
            } finally {
                pause();
            }
        }

        private synchronized boolean begin() {
            busy = !ended;
            return busy;
        }

        private synchronized void pause() {
            busy = false;
            if (ended) {
                release();
            }
        }

        synchronized void end() {
            if (!ended) {
                ended = true;
                if (!busy) {
                    release();
                }
            }
        }

        private void release() {
            try (snapshot) {
                place.run();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
