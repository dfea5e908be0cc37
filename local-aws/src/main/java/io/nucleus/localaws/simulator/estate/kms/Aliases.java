package io.nucleus.localaws.simulator.estate.kms;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Cell;
import io.nucleus.localaws.simulator.estate.Ids;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.Names;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.SlotRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.kms.model.AliasListEntry;

/**
 * Aliases of KMS keys. AWS's own keys have one each; those of customers go round the customers' keys, so that some keys have none and
 * some have several. An alias goes with its key.
 */
final class Aliases {
    private static final String PREFIX = "alias/";
    private static final List<String> WORDS = List.of("data", "secrets", "storage", "signing");
    private static final int LEGACY_PERCENT = 10;

    static final ResourceDefinition TYPE = ResourceDefinition.regional("kms:alias", "kms", "ListAliases")
            .share(3)
            .fixed(Keys::fixed)
            .exists(alias -> key(alias).isPresent())
            .lookup(Aliases::slot)
            .id(alias -> PREFIX + name(alias))
            .arn(alias -> Arns.of(alias, "kms", alias.id()))
            .name(Aliases::name)
            .tags(alias -> Map.of())
            .build();

    private Aliases() {}

    private static String name(Item alias) {
        if (alias.isFixed()) {
            return Keys.awsManaged(alias.slot());
        }
        return (alias.fixed().percent("legacy", LEGACY_PERCENT) ? "legacy/" : "") + Names.of(alias, WORDS);
    }

    private static SlotRef slot(Cell cell, String id) {
        return IntStream.range(0, cell.fixed())
                .filter(slot -> id.equals(PREFIX + Keys.awsManaged(slot)))
                .mapToObj(slot -> new SlotRef(slot, 0))
                .findFirst()
                .orElseGet(() -> Ids.slotOfName(cell, id));
    }

    /**
     * The key that an alias points to; empty if it has been deleted. What the control API created in a region without customers' keys
     * points to the first key that it created there.
     */
    static Optional<Item> key(Item alias) {
        Cell keys = alias.siblings(Keys.TYPE);
        if (alias.isFixed()) {
            return alias.sibling(Keys.TYPE, alias.slot());
        }
        int own = keys.slots() - keys.fixed();
        Optional<Item> usual = own == 0
                ? Optional.empty()
                : alias.sibling(
                        Keys.TYPE, keys.fixed() + (alias.slot() - alias.cell().fixed()) % own);
        boolean created = alias.slot() >= alias.cell().slots();
        return usual.isPresent() || !created ? usual : alias.sibling(Keys.TYPE, keys.slots());
    }

    /** The aliases of a key. */
    static List<Item> of(Item key) {
        Cell aliases = key.siblings(TYPE);
        return candidates(key, aliases)
                .mapToObj(slot -> key.sibling(TYPE, slot))
                .flatMap(Optional::stream)
                .filter(alias ->
                        key(alias).filter(it -> it.slot() == key.slot()).isPresent())
                .toList();
    }

    private static IntStream candidates(Item key, Cell aliases) {
        if (key.isFixed()) {
            return IntStream.of(key.slot());
        }
        IntStream created = IntStream.range(aliases.slots(), key.view().slots(aliases));
        int fixed = key.cell().fixed();
        int own = key.cell().slots() - fixed;
        return key.slot() >= key.cell().slots()
                ? created
                : IntStream.concat(
                        IntStream.iterate(
                                aliases.fixed() + key.slot() - fixed,
                                slot -> slot < aliases.slots(),
                                slot -> slot + own),
                        created);
    }

    static AliasListEntry describe(Item alias) {
        return AliasListEntry.builder()
                .aliasName(alias.wire(alias.id()))
                .aliasArn(alias.wire(alias.arn()))
                .targetKeyId(key(alias).map(Item::id).orElse(null))
                .creationDate(alias.createdAt())
                .lastUpdatedDate(alias.changedAt())
                .build();
    }
}
