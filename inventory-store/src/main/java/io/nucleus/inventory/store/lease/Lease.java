package io.nucleus.inventory.store.lease;

import io.nucleus.inventory.model.AccountId;
import java.time.Instant;

/**
 * The right of one collector to call AWS for one (account, region).
 *
 * @param owner who has it
 * @param fencingToken grows with every acquisition of this lease and never repeats: orders the attempts
 * @param expiresAt when another may take it over unless it is renewed
 */
public record Lease(AccountId accountId, String region, String owner, long fencingToken, Instant expiresAt) {}
