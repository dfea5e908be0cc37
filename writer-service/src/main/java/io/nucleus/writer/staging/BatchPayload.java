package io.nucleus.writer.staging;

import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.message.InvalidMessageException;
import io.nucleus.inventory.model.message.PayloadObject;
import io.nucleus.inventory.model.message.ResourceBatch;
import io.nucleus.inventory.model.message.StoredPayload;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Gets at the resources of a batch, wherever they lie. */
@Singleton
public class BatchPayload {
    private final DataBucket bucket;

    public BatchPayload(DataBucket bucket) {
        this.bucket = bucket;
    }

    /**
     * The resources of the batch.
     *
     * @return fails with {@link InvalidMessageException} if they can never be read, with another exception if trying again may
     *     help: an object that is not there may yet come, until the queue's patience ends
     */
    public Uni<List<Resource>> resolve(ResourceBatch batch) {
        Uni<List<Resource>> resources =
                batch.payload() == null ? Uni.createFrom().item(batch.resources()) : fetch(batch.payload());
        return resources.invoke(all -> checkOwner(batch, all));
    }

    private Uni<List<Resource>> fetch(StoredPayload payload) {
        if (!payload.bucket().equals(bucket.name()) || !payload.key().startsWith(PayloadObject.PREFIX)) {
            throw new InvalidMessageException(
                    "payload must lie below " + PayloadObject.PREFIX + " in bucket " + bucket.name());
        }
        return bucket.get(payload.key())
                .map(object -> object.orElseThrow(
                        () -> new IllegalStateException("payload " + payload.key() + " is not there")))
                .map(object -> PayloadObject.read(payload, object));
    }

    /** A batch must not write into another account. */
    private static void checkOwner(ResourceBatch batch, List<Resource> resources) {
        for (Resource resource : resources) {
            if (!resource.accountId().equals(batch.accountId())) {
                throw new InvalidMessageException("resources: " + resource.resourceArn() + " belongs to account "
                        + resource.accountId() + ", not to " + batch.accountId());
            }
        }
    }
}
