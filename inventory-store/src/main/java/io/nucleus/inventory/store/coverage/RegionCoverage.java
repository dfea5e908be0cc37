package io.nucleus.inventory.store.coverage;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.ResourceType;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The coverage of all scopes of a region, which are one item: a first scan of a region tells of each of some two hundred types.
 *
 * @param revision counts the writes of the item; 0 if there is none yet
 * @param scopes by type
 */
record RegionCoverage(AccountId accountId, String region, long revision, SortedMap<ResourceType, Coverage> scopes) {
    RegionCoverage {
        scopes = Collections.unmodifiableSortedMap(new TreeMap<>(scopes));
    }

    static RegionCoverage none(AccountId accountId, String region) {
        return new RegionCoverage(accountId, region, 0, new TreeMap<>());
    }

    /**
     * With what is told now, as the next revision; scopes of which a newer attempt told stay as they are.
     *
     * @throws IllegalArgumentException if one is of another account or region, whose item it would be missing from
     */
    RegionCoverage with(Collection<Coverage> told) {
        if (!told.stream()
                .allMatch(c -> c.accountId().equals(accountId) && c.region().equals(region))) {
            throw new IllegalArgumentException("all scopes must be of region " + region + " of account " + accountId);
        }
        Map<ResourceType, Coverage> all = new TreeMap<>(scopes);
        told.stream().filter(this::accepts).forEach(c -> all.put(c.resourceType(), c));
        return new RegionCoverage(accountId, region, revision + 1, new TreeMap<>(all));
    }

    /** Whether no newer attempt told of the scope. */
    boolean accepts(Coverage told) {
        Coverage known = scopes.get(told.resourceType());
        return known == null || !told.version().isOlderThan(known.version());
    }
}
