package io.nucleus.localaws.simulator.estate.iam;

import io.nucleus.localaws.simulator.estate.Item;

/** Whom the roles trust that people may assume; the policy documents of the others are fixed. */
@FunctionalInterface
public interface RoleTrust {
    /** The trust policy as JSON. */
    String policy(Item role);
}
