package io.nucleus.writer.staging;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.json.InventoryJson;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.UncheckedIOException;

/**
 * A line of a staged batch: what is asked of every resource, and its whole content as text, which is only taken apart where it is
 * wanted. Of most resources it is not: they are as they were.
 *
 * @param head what is asked of every resource
 * @param json the resource as it was observed
 */
public record StagedResource(Head head, String json) {
    private static final ObjectReader READER = InventoryJson.mapper().readerFor(Resource.class);
    private static final ObjectWriter WRITER = InventoryJson.mapper().writerFor(Resource.class);

    public StagedResource {
        requireNonNull(head, "head is null");
        requireNonNull(json, "json is null");
    }

    /**
     * What is asked of every resource.
     *
     * @param region where it lives
     * @param hash of its content
     * @param byDefault whether AWS made it without being asked
     * @param rejection why it cannot be stored; null if it can
     */
    @RegisterForReflection
    public record Head(
            ResourceType resourceType,
            ResourceArn resourceArn,
            String region,
            String hash,
            boolean byDefault,
            String rejection) {
        public Head {
            requireNonNull(resourceType, "resourceType is null");
            requireNonNull(resourceArn, "resourceArn is null");
            requireNonNull(region, "region is null");
            requireNonNull(hash, "hash is null");
        }
    }

    /** @param rejection why it cannot be stored; null if it can */
    public static StagedResource of(Resource resource, String hash, boolean byDefault, String rejection) {
        try {
            return new StagedResource(
                    new Head(
                            resource.resourceType(),
                            resource.resourceArn(),
                            resource.region(),
                            hash,
                            byDefault,
                            rejection),
                    WRITER.writeValueAsString(resource));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ResourceArn resourceArn() {
        return head.resourceArn();
    }

    public ResourceType resourceType() {
        return head.resourceType();
    }

    public boolean isStored() {
        return head.rejection() == null;
    }

    /** Takes the content apart, each time it is called. */
    public Resource resource() {
        try {
            return READER.readValue(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
