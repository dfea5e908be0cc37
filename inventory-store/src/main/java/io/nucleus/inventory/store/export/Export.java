package io.nucleus.inventory.store.export;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Locale;

/**
 * An export as it stands.
 *
 * @param exportId a ULID: ids are ordered by time
 * @param userId whose it is
 * @param order what is wanted, and how it was asked for
 * @param state how far it has come
 * @param progress rows and bytes
 * @param attempt grows each time a worker takes it on: orders the attempts
 * @param heartbeatAt when its worker last showed that it is at work; null while nobody is
 * @param endedAt null until it has ended
 * @param reason why it failed, or why it is tried again; null if there is nothing to tell
 */
public record Export(
        String exportId,
        String userId,
        Order order,
        State state,
        Progress progress,
        int attempt,
        Instant heartbeatAt,
        Instant endedAt,
        String reason) {

    public Export {
        requireNonNull(exportId, "exportId is null");
        requireNonNull(userId, "userId is null");
        requireNonNull(order, "order is null");
        requireNonNull(state, "state is null");
        requireNonNull(progress, "progress is null");
    }

    /** How far an export has come. */
    public enum State {
        /** No worker is on it. */
        QUEUED,
        RUNNING,
        /** The file is there. */
        COMPLETED,
        FAILED,
        CANCELLED;

        /** As the API writes it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }

        public boolean isEnded() {
            return this != QUEUED && this != RUNNING;
        }
    }

    /**
     * What is wanted.
     *
     * @param requestedBy who asked, for people
     * @param specification rows, columns and form, in the words of export-service
     * @param format the file's, for instance {@code xlsx}
     * @param filename what the file is called once it is downloaded
     * @param objectKey where it lies in the bucket of exports
     * @param createdAt when it was asked for
     * @param expiresAt when the export and its file are removed
     * @param correlationId of the request
     */
    public record Order(
            String requestedBy,
            String specification,
            String format,
            String filename,
            String objectKey,
            Instant createdAt,
            Instant expiresAt,
            String correlationId) {
        public Order {
            requireNonNull(requestedBy, "requestedBy is null");
            requireNonNull(specification, "specification is null");
            requireNonNull(format, "format is null");
            requireNonNull(filename, "filename is null");
            requireNonNull(objectKey, "objectKey is null");
            requireNonNull(createdAt, "createdAt is null");
            requireNonNull(expiresAt, "expiresAt is null");
        }
    }

    /**
     * @param rows written so far
     * @param totalRows how many it will be, as far as is known
     * @param sizeBytes the file's size; 0 until it is complete
     */
    public record Progress(long rows, long totalRows, long sizeBytes) {}

    /** An export that no worker has taken on. */
    public static Export queued(String exportId, String userId, Order order, long totalRows) {
        return new Export(exportId, userId, order, State.QUEUED, new Progress(0, totalRows, 0), 0, null, null, null);
    }
}
