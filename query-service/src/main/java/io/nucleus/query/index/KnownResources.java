package io.nucleus.query.index;

import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.store.resource.ResourceRepository.ResourceKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Resources as the index knew them at some moment. */
public final class KnownResources {
    private final Map<String, Known> byArn;

    KnownResources(Map<String, Known> byArn) {
        this.byArn = Map.copyOf(byArn);
    }

    record Known(String resourceType, Stamp stamp) {}

    Map<String, Known> byArn() {
        return byArn;
    }

    public List<ResourceKey> keys() {
        return byArn.entrySet().stream()
                .map(e -> new ResourceKey(ResourceType.of(e.getValue().resourceType()), ResourceArn.of(e.getKey())))
                .toList();
    }

    /** Those whose ARN is not among these. */
    public KnownResources without(Set<String> arns) {
        Predicate<Map.Entry<String, Known>> isAmong = e -> arns.contains(e.getKey());
        return new KnownResources(byArn.entrySet().stream()
                .filter(isAmong.negate())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    public boolean isEmpty() {
        return byArn.isEmpty();
    }
}
