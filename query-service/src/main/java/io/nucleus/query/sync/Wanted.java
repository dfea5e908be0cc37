package io.nucleus.query.sync;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.store.scan.Filter;
import io.nucleus.inventory.store.scan.Scan;

/**
 * What a sync is to look at.
 *
 * @param scope an account's id, or {@link Scan#ALL}
 * @param filter to what it is limited
 */
record Wanted(String scope, Filter filter) {
    Wanted {
        requireNonNull(scope, "scope is null");
        requireNonNull(filter, "filter is null");
    }

    static Wanted of(Scan scan) {
        return new Wanted(scan.scope(), scan.filter());
    }

    boolean isAll() {
        return scope.equals(Scan.ALL);
    }

    /** Whether the other looks at everything that this does. */
    boolean isCoveredBy(Wanted other) {
        return (other.isAll() || other.scope.equals(scope)) && other.filter.covers(filter);
    }

    /** For people: "ec2 in account 123456789012", "all accounts". */
    String words() {
        String where = isAll() ? "all accounts" : "account " + scope;
        return filter.services().isEmpty() ? where : String.join(", ", filter.services()) + " in " + where;
    }
}
