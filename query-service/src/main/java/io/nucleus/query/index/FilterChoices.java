package io.nucleus.query.index;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** What the inventory has of each field that is filtered by: what a person may choose. */
@RegisterForReflection
public record FilterChoices(List<String> resourceTypes, List<String> regions, List<AccountChoice> accounts) {
    public FilterChoices {
        resourceTypes = List.copyOf(resourceTypes);
        regions = List.copyOf(regions);
        accounts = List.copyOf(accounts);
    }

    /** An account that has resources. */
    @RegisterForReflection
    public record AccountChoice(String id, String name) {}
}
