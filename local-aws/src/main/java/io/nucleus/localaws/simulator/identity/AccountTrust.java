package io.nucleus.localaws.simulator.identity;

/**
 * Whom the collector's role of one account trusts.
 *
 * @param hub whether it trusts the hub account
 * @param externalId what the caller has to present; null if nothing
 */
public record AccountTrust(boolean hub, String externalId) {}
