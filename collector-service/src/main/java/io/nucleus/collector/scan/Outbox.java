package io.nucleus.collector.scan;

import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.message.Message;
import io.nucleus.inventory.model.message.StoredPayload;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Where what was found goes. */
interface Outbox {
    /** Emits once the message is durable. */
    Uni<Void> publish(Message message);

    /** Emits once the resources are durable under the key. */
    Uni<StoredPayload> store(String key, List<Resource> resources);
}
