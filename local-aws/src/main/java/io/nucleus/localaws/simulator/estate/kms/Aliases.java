package io.nucleus.localaws.simulator.estate.kms;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Cell;
import io.nucleus.localaws.simulator.estate.EstateView;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.paging.Source;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.kms.model.AliasListEntry;

/**
 * All aliases of a region: first those that AWS reserves for services that have not used a key yet, which have no target,
 * then those of the keys.
 */
record Aliases(EstateView view, Cell keys) implements Source<AliasListEntry> {
    private static final List<String> WITHOUT_KEY =
            List.of("alias/aws/acm", "alias/aws/backup", "alias/aws/codecommit", "alias/aws/glue", "alias/aws/xray");

    @Override
    public long size() {
        return WITHOUT_KEY.size() + (long) view.slots(keys) * Keys.MOST_ALIASES;
    }

    @Override
    public Optional<AliasListEntry> at(long position) {
        if (position < WITHOUT_KEY.size()) {
            return Optional.of(reserved(WITHOUT_KEY.get((int) position)));
        }
        long ofKeys = position - WITHOUT_KEY.size();
        int number = (int) (ofKeys % Keys.MOST_ALIASES);
        return view.item(keys, (int) (ofKeys / Keys.MOST_ALIASES))
                .filter(key -> Keys.aliases(key).size() > number)
                .map(key -> entry(key, Keys.aliases(key).get(number)));
    }

    private AliasListEntry reserved(String alias) {
        return AliasListEntry.builder()
                .aliasName(alias)
                .aliasArn(Arns.of("kms", keys.region(), keys.account().id(), alias))
                .build();
    }

    private AliasListEntry entry(Item key, String alias) {
        return reserved(alias).toBuilder()
                .targetKeyId(key.id())
                .creationDate(key.createdAt())
                .lastUpdatedDate(key.createdAt())
                .build();
    }

    static List<AliasListEntry> of(Item key) {
        Aliases aliases = new Aliases(key.view(), key.cell());
        return Keys.aliases(key).stream()
                .map(alias -> aliases.entry(key, alias))
                .toList();
    }

    /** The key that an alias points to. */
    Optional<Item> key(String alias) {
        return view.items(keys).filter(key -> Keys.aliases(key).contains(alias)).findFirst();
    }
}
