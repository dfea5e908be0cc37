package io.nucleus.localaws.simulator.estate.kms;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Cell;
import io.nucleus.localaws.simulator.estate.EstateView;
import io.nucleus.localaws.simulator.estate.paging.Source;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.kms.model.AliasListEntry;

/**
 * All aliases that a region lists: first those that AWS reserves for services that have not used a key yet, which have neither a target
 * nor a date and are nothing that the account has, then those of the keys.
 */
record ListedAliases(EstateView view, Cell aliases) implements Source<AliasListEntry> {
    private static final List<String> WITHOUT_KEY =
            List.of("alias/aws/acm", "alias/aws/backup", "alias/aws/codecommit", "alias/aws/glue", "alias/aws/xray");

    @Override
    public long size() {
        return WITHOUT_KEY.size() + (long) view.slots(aliases);
    }

    @Override
    public Optional<AliasListEntry> at(long position) {
        return position < WITHOUT_KEY.size()
                ? Optional.of(reserved(WITHOUT_KEY.get((int) position)))
                : view.item(aliases, (int) position - WITHOUT_KEY.size()).map(Aliases::describe);
    }

    private AliasListEntry reserved(String alias) {
        return AliasListEntry.builder()
                .aliasName(alias)
                .aliasArn(Arns.of("kms", aliases.region(), aliases.account().id(), alias))
                .build();
    }
}
