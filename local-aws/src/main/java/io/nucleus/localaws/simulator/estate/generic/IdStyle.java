package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Cell;
import io.nucleus.localaws.simulator.estate.Ids;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.Names;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.SlotRef;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How a type's ids look, and how one leads back to its resource.
 *
 * @param id of an item
 * @param slot that an id of the cell stands for
 */
public record IdStyle(Function<Item, String> id, BiFunction<Cell, String, SlotRef> slot) {
    /** For instance {@code subnet-0a1b2c3d4e5f60718}. */
    public static IdStyle ec2(String prefix) {
        // A prefix may have hyphens itself, which the id's own search for its digits does not know.
        return new IdStyle(
                item -> Ids.ec2(prefix, item), (cell, id) -> Ids.slotOfEc2(cell, withoutHyphens(prefix, id)));
    }

    private static String withoutHyphens(String prefix, String id) {
        return id.startsWith(prefix + "-") ? "x" + id.substring(prefix.length()) : id;
    }

    /** For instance {@code payments-queue-prod-17}, with one of these words. */
    public static IdStyle name(String... words) {
        return new IdStyle(item -> Names.of(item, List.of(words)), Ids::slotOfName);
    }

    /** A name with something around it, for instance a path before it. */
    public static IdStyle name(String before, List<String> words) {
        return new IdStyle(item -> before + Names.of(item, words), Ids::slotOfName);
    }

    /** A name after the id of what it is in, for instance {@code orders-bus-prod-3/nightly-prod-17}. */
    static IdStyle within(ResourceDefinition parents, String... words) {
        return new IdStyle(
                item -> GenericType.Parent.id(item, parents) + "/" + Names.of(item, List.of(words)), Ids::slotOfName);
    }

    public static IdStyle uuid() {
        return new IdStyle(Ids::uuid, Ids::slotOfUuid);
    }

    /** 13 letters and digits in lower case, as API Gateway's ids nearly are, after a prefix. */
    public static IdStyle unique(String prefix) {
        return new IdStyle(
                item -> prefix + Ids.unique(item).toLowerCase(Locale.ROOT),
                (cell, id) -> id.startsWith(prefix)
                        ? Ids.slotOfUnique(cell, id.substring(prefix.length()).toUpperCase(Locale.ROOT))
                        : SlotRef.NONE);
    }

    /** 13 letters and digits in upper case, as Route 53's ids have, after a prefix. */
    public static IdStyle upper(String prefix) {
        return new IdStyle(
                item -> prefix + Ids.unique(item),
                (cell, id) ->
                        id.startsWith(prefix) ? Ids.slotOfUnique(cell, id.substring(prefix.length())) : SlotRef.NONE);
    }
}
