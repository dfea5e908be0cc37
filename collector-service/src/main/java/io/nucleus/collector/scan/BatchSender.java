package io.nucleus.collector.scan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.json.InventoryJson;
import io.nucleus.inventory.model.message.Envelope;
import io.nucleus.inventory.model.message.PayloadObject;
import io.nucleus.inventory.model.message.ResourceBatch;
import io.nucleus.inventory.model.message.StoredPayload;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Packs what the listings of one attempt find into numbered batches and sends them. Holds at most one unfinished batch; who adds
 * waits until what became full is durable, so a slow queue slows the listings.
 */
final class BatchSender {
    static final int MOST_RESOURCES = 1_000;
    /** What makes the cost of a batch's calls small beside that of its resources, and still fits into memory many times. */
    static final int MOST_BYTES = 1_000_000;
    /** SQS bills every 64 KiB as a request of its own (Amazon SQS pricing): what is larger, envelope included, is cheaper as an object. */
    static final int MOST_INLINE_BYTES = 60_000;

    private static final ObjectMapper JSON = InventoryJson.mapper();

    private final Attempt attempt;
    private final Outbox outbox;
    private final Clock clock;

    private List<Resource> open = new ArrayList<>();
    private int openBytes;
    private int sequence;

    BatchSender(Attempt attempt, Outbox outbox, Clock clock) {
        this.attempt = attempt;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Cut(int sequence, List<Resource> resources, int bytes) {}

    /** Emits once all batches that became full are durable. */
    Uni<Void> add(List<Resource> resources) {
        return Multi.createFrom()
                .iterable(cut(resources))
                .onItem()
                .transformToUniAndConcatenate(this::send)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Sends what is left. @return how many batches were sent in all, once they are durable */
    Uni<Integer> finish() {
        List<Cut> rest = new ArrayList<>();
        int total;
        synchronized (this) {
            close(rest);
            total = sequence;
        }
        return Multi.createFrom()
                .iterable(rest)
                .onItem()
                .transformToUniAndConcatenate(this::send)
                .collect()
                .last()
                .replaceWith(total);
    }

    private synchronized List<Cut> cut(List<Resource> resources) {
        List<Cut> full = new ArrayList<>();
        for (Resource resource : resources) {
            int bytes = size(resource);
            if (openBytes + bytes > MOST_BYTES || open.size() == MOST_RESOURCES) {
                close(full);
            }
            open.add(resource);
            openBytes += bytes;
        }
        return full;
    }

    private void close(List<Cut> full) {
        if (!open.isEmpty()) {
            full.add(new Cut(sequence++, open, openBytes));
            open = new ArrayList<>();
            openBytes = 0;
        }
    }

    private static int size(Resource resource) {
        try {
            return JSON.writeValueAsBytes(resource).length + 1;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Uni<Void> send(Cut cut) {
        return cut.bytes() <= MOST_INLINE_BYTES
                ? outbox.publish(batch(cut.sequence(), cut.resources(), null))
                : outbox.store(key(cut.sequence()), cut.resources())
                        .chain(payload -> outbox.publish(batch(cut.sequence(), List.of(), payload)));
    }

    private ResourceBatch batch(int number, List<Resource> resources, StoredPayload payload) {
        return new ResourceBatch(
                Envelope.create(clock, attempt.correlationId()),
                attempt.version(),
                attempt.accountId(),
                attempt.region(),
                number,
                attempt.startedAt(),
                resources,
                payload);
    }

    private String key(int number) {
        return PayloadObject.key(attempt.version(), attempt.accountId(), attempt.region(), number);
    }
}
