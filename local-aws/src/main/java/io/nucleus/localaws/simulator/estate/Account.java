package io.nucleus.localaws.simulator.estate;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * An account of the organization.
 *
 * @param index 0 is the hub, the organization's management account
 * @param id 12 digits
 * @param name as Organizations names it, for instance {@code payments-prod}
 * @param environment {@code prod}, {@code staging}, {@code dev}, {@code shared} or {@code sandbox}
 * @param joinedAt when it became a member
 * @param profile what it is used for
 * @param activeRegions where it holds more than AWS puts there by itself; the first is its home
 * @param enabledRegions the active ones among them, in alphabetical order; calls into others are refused
 */
public record Account(
        int index,
        String id,
        String name,
        String email,
        String environment,
        Instant joinedAt,
        AccountProfile profile,
        List<String> activeRegions,
        List<String> enabledRegions) {
    public Account {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        activeRegions = List.copyOf(activeRegions);
        enabledRegions = List.copyOf(enabledRegions);
    }

    /** Whether it is the organization's management account, from which roles are assumed. */
    public boolean isHub() {
        return index == 0;
    }

    public boolean isActive(String region) {
        return activeRegions.contains(region);
    }

    public boolean isEnabled(String region) {
        return enabledRegions.contains(region);
    }
}
