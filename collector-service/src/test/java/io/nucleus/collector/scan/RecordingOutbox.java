package io.nucleus.collector.scan;

import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.message.Message;
import io.nucleus.inventory.model.message.RegionReport;
import io.nucleus.inventory.model.message.ResourceBatch;
import io.nucleus.inventory.model.message.StoredPayload;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what was sent. */
final class RecordingOutbox implements Outbox {
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Map<String, List<Resource>> objects = new ConcurrentHashMap<>();

    @Override
    public Uni<Void> publish(Message message) {
        return Uni.createFrom().voidItem().invoke(() -> messages.add(message));
    }

    @Override
    public Uni<StoredPayload> store(String key, List<Resource> resources) {
        return Uni.createFrom().item(() -> {
            objects.put(key, resources);
            return new StoredPayload("bucket", key, "sha");
        });
    }

    List<ResourceBatch> batches() {
        return messages.stream()
                .filter(ResourceBatch.class::isInstance)
                .map(ResourceBatch.class::cast)
                .toList();
    }

    List<RegionReport> reports() {
        return messages.stream()
                .filter(RegionReport.class::isInstance)
                .map(RegionReport.class::cast)
                .toList();
    }

    Message last() {
        return messages.getLast();
    }

    List<Resource> stored(String key) {
        return objects.get(key);
    }
}
