package io.nucleus.localaws.simulator.estate;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.ResourceType;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One resource type, as data and method references. A type is added to the simulator by adding one of these and the
 * operations that list it.
 *
 * @param type AWS's own name
 * @param service the SDK's module name of the service that lists it
 * @param listedBy the API operations without which it cannot be listed; a denied type is denied these
 * @param share its part of an organization's resources, relative to the other types
 * @param fixed how many AWS or the organization puts into each enabled region of an account, or into the account if global
 * @param exists false for a resource that cannot be without another one that is gone
 * @param lookup finds the slot that an id (not an ARN) names; the caller checks that it is really there
 * @param state the service's own word as the service writes it, empty if it has none
 */
public record ResourceDefinition(
        ResourceType type,
        String service,
        Scope scope,
        List<String> listedBy,
        double share,
        FixedCount fixed,
        Lifecycle lifecycle,
        Predicate<Item> exists,
        BiFunction<Cell, String, SlotRef> lookup,
        Function<Item, String> id,
        Function<Item, String> arn,
        Function<Item, String> name,
        Function<Item, String> state,
        Function<Item, Map<String, String>> tags) {
    public ResourceDefinition {
        requireNonNull(type, "type is null");
        requireNonNull(service, "service is null");
        listedBy = List.copyOf(listedBy);
    }

    /** How many of a type exist without anyone's doing. */
    @FunctionalInterface
    public interface FixedCount {
        int in(EstateSize size, Account account, String region);
    }

    public static ResourceDefinitionBuilder regional(String type, String service, String... listedBy) {
        return new ResourceDefinitionBuilder(ResourceType.of(type), service, Scope.REGIONAL, List.of(listedBy));
    }

    public static ResourceDefinitionBuilder global(String type, String service, String... listedBy) {
        return new ResourceDefinitionBuilder(ResourceType.of(type), service, Scope.GLOBAL, List.of(listedBy));
    }
}
