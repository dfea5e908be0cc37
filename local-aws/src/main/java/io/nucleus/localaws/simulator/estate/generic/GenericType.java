package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.inventory.model.Regions;
import io.nucleus.localaws.simulator.estate.Cell;
import io.nucleus.localaws.simulator.estate.EstateView;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.Scope;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import io.nucleus.localaws.simulator.protocol.model.ServiceModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A type that needs nothing special, as data. The operations that list and describe it follow from it:
 *
 * <pre>{@code
 * GenericType.regional("ec2:subnet", DescribeSubnetsRequest.class, "Subnets")
 *         .id("SubnetId", IdStyle.ec2("subnet"))
 *         .arn("SubnetArn", "subnet/{id}")
 *         .nameTag()
 *         .state("State", "available")
 *         .tags("Tags")
 *         .pages(5, 1_000, 1_000)
 *         .build();
 * }</pre>
 *
 * @param list the request of the operation that lists it
 * @param items the path of the list in the response
 * @param listed what the list holds of each
 * @param page how many a page holds
 * @param descriptions further operations that describe it
 * @param parent what it is in; listed for one parent at a time
 * @param asked what the list's request must say, where one operation lists several types
 * @param parts what the API tells of it
 * @param tags the member that holds its tags, in whichever structure has such a member
 * @param only which of the resources the list's operation lists, where several operations list one type
 * @param beside the answer's second list
 * @param setUp what the region must have for the list to be answered at all
 * @param alone whether there is one at most, which is the answer itself
 */
public record GenericType(
        ResourceDefinition definition,
        Class<? extends SdkPojo> list,
        String items,
        Listed listed,
        GenericPage page,
        List<Description> descriptions,
        Optional<Parent> parent,
        Optional<Asked> asked,
        List<Part> parts,
        Optional<String> tags,
        Predicate<Item> only,
        Optional<Beside> beside,
        Optional<SetUp> setUp,
        boolean alone) {
    /** What the list holds of each resource. */
    enum Listed {
        STRUCTURE,
        ID,
        NAME,
        ARN
    }

    /**
     * An operation that tells more.
     *
     * @param key the path of the id, or the ARN, or the list of them that is asked for
     * @param out the path of the structure, or the list of structures, in the response; empty if it is the response itself
     * @param missing the error code if there is no such resource
     */
    record Description(Class<? extends SdkPojo> request, String key, String out, String missing) {}

    /**
     * What a resource is in.
     *
     * @param key the path in the list's request that names it, by id or ARN
     */
    record Parent(ResourceDefinition definition, String key) {
        /**
         * Empty if it has been deleted. The children's slots go round the parents; what the control API created falls to the first
         * parent that it created, too, rather than to none.
         */
        static Optional<Item> of(Item child, ResourceDefinition parents) {
            int slots = child.siblings(parents).slots();
            Optional<Item> usual = child.sibling(parents, slots == 0 ? 0 : child.slot() % slots);
            boolean created = child.slot() >= child.cell().slots();
            return usual.isPresent() || !created ? usual : child.sibling(parents, slots);
        }

        Optional<Item> of(Item child) {
            return of(child, definition);
        }

        /** The id of what a child that exists is in. */
        static String id(Item child, ResourceDefinition parents) {
            return of(child, parents).orElseThrow().id();
        }
    }

    /**
     * Which of the types that one operation lists is wanted.
     *
     * @param path of the request's member that says so
     */
    record Asked(String path, String value) {
        boolean by(SdkPojo request) {
            return Pojos.get(request, path)
                    .map(Object::toString)
                    .filter(value::equals)
                    .isPresent();
        }
    }

    /**
     * A second list in the answer.
     *
     * @param holds whether a resource belongs there
     * @param asked whether a request wants a resource
     */
    record Beside(String path, Predicate<Item> holds, BiPredicate<SdkPojo, Item> asked) {}

    /**
     * Where a service is set up; elsewhere it refuses to list.
     *
     * @param code of the refusal
     */
    record SetUp(Where where, String code, int status, String message) {
        /** Whether the service is set up where a cell of the type is. */
        @FunctionalInterface
        interface Where {
            boolean holds(EstateView view, Cell own);
        }

        void require(EstateView view, Cell own) {
            if (!where.holds(view, own)) {
                throw new SimulatedError(code, status, message);
            }
        }
    }

    /** @param path of the member that tells it */
    record Part(String path, Function<Item, Object> value) {}

    public GenericType {
        descriptions = List.copyOf(descriptions);
        parts = List.copyOf(parts);
    }

    public static GenericTypeBuilder regional(String type, Class<? extends SdkPojo> list, String items) {
        return new GenericTypeBuilder(type, Scope.REGIONAL, list, items);
    }

    public static GenericTypeBuilder global(String type, Class<? extends SdkPojo> list, String items) {
        return new GenericTypeBuilder(type, Scope.GLOBAL, list, items);
    }

    /** Another operation that lists resources of the same type. */
    GenericTypeBuilder also(Class<? extends SdkPojo> request, String itemsPath, Predicate<Item> wanted) {
        return new GenericTypeBuilder(definition.type().value(), definition.scope(), request, itemsPath)
                .of(definition)
                .only(wanted);
    }

    /** The region whose cell a call looks into. */
    String region(String called) {
        return definition.scope() == Scope.GLOBAL ? Regions.GLOBAL : called;
    }

    static String operation(Class<? extends SdkPojo> request) {
        return ServiceModel.of(request).operation(request).name();
    }

    /** What a structure tells of an item: as much as it has members for. */
    Map<String, Object> describe(SdkPojo structure, Item item) {
        Map<String, Object> members = new LinkedHashMap<>();
        parts.stream()
                .filter(part -> has(structure, part.path()))
                .forEach(part -> Pojos.put(members, part.path(), part.value().apply(item)));
        tags.filter(path -> has(structure, path))
                .ifPresent(path -> Pojos.put(members, path, TagShape.of(Pojos.require(structure, path), item.tags())));
        return members;
    }

    private static boolean has(SdkPojo structure, String path) {
        int dot = path.indexOf('.');
        return Pojos.field(structure, dot < 0 ? path : path.substring(0, dot)).isPresent();
    }
}
