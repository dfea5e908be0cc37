package io.nucleus.localaws.simulator.estate;

import io.nucleus.inventory.model.ResourceType;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** Names the parts of a {@link ResourceDefinition}; what most types share is preset. */
public final class ResourceDefinitionBuilder {
    private final ResourceType type;
    private final String service;
    private final Scope scope;
    private final List<String> listedBy;
    private double share;
    private ResourceDefinition.FixedCount fixed = (size, account, region) -> 0;
    private Lifecycle lifecycle = Lifecycle.churning();
    private Predicate<Item> exists = item -> true;
    private BiFunction<Cell, String, SlotRef> lookup = Ids::slotOfName;
    private Function<Item, String> id;
    private Function<Item, String> arn;
    private Function<Item, String> name;
    private Function<Item, String> state = item -> "";
    private Function<Item, Map<String, String>> tags = Tags::of;

    ResourceDefinitionBuilder(ResourceType type, String service, Scope scope, List<String> listedBy) {
        this.type = type;
        this.service = service;
        this.scope = scope;
        this.listedBy = listedBy;
    }

    public ResourceDefinitionBuilder share(double value) {
        share = value;
        return this;
    }

    public ResourceDefinitionBuilder fixed(ResourceDefinition.FixedCount value) {
        fixed = value;
        return this;
    }

    public ResourceDefinitionBuilder lifecycle(Lifecycle value) {
        lifecycle = value;
        return this;
    }

    public ResourceDefinitionBuilder exists(Predicate<Item> value) {
        exists = value;
        return this;
    }

    public ResourceDefinitionBuilder lookup(BiFunction<Cell, String, SlotRef> value) {
        lookup = value;
        return this;
    }

    public ResourceDefinitionBuilder id(Function<Item, String> value) {
        id = value;
        return this;
    }

    public ResourceDefinitionBuilder arn(Function<Item, String> value) {
        arn = value;
        return this;
    }

    public ResourceDefinitionBuilder name(Function<Item, String> value) {
        name = value;
        return this;
    }

    public ResourceDefinitionBuilder state(Function<Item, String> value) {
        state = value;
        return this;
    }

    public ResourceDefinitionBuilder tags(Function<Item, Map<String, String>> value) {
        tags = value;
        return this;
    }

    /** The name is the id unless it was given. */
    public ResourceDefinition build() {
        return new ResourceDefinition(
                type,
                service,
                scope,
                listedBy,
                share,
                fixed,
                lifecycle,
                exists,
                lookup,
                id,
                arn,
                name == null ? id : name,
                state,
                tags);
    }
}
