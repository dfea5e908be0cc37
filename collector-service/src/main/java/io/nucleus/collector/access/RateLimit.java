package io.nucleus.collector.access;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How many requests AWS takes of one account in one region.
 *
 * @param name the bucket's name: all actions of a row share its tokens unless {@code perAction}
 * @param actions IAM action names; one that ends with {@code *} stands for all that begin so
 * @param perAction whether each action has tokens of its own
 * @param capacity requests at once
 * @param perSecond requests in the long run
 * @param source where AWS says so
 */
record RateLimit(String name, List<String> actions, boolean perAction, int capacity, int perSecond, String source) {
    RateLimit {
        requireNonNull(name, "name is null");
        requireNonNull(source, "source is null");
        actions = List.copyOf(actions);
        if (capacity < 1 || perSecond < 1) {
            throw new IllegalArgumentException("a rate limit of " + name + " below 1");
        }
    }

    boolean covers(String action) {
        return actions.stream()
                .anyMatch(a -> a.endsWith("*") ? action.startsWith(a.substring(0, a.length() - 1)) : a.equals(action));
    }

    String bucketOf(String action) {
        return perAction ? action : name;
    }
}
