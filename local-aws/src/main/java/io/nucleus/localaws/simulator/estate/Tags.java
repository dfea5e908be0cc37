package io.nucleus.localaws.simulator.estate;

import io.nucleus.inventory.model.Regions;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tags as organizations really have them: a convention that most resources follow, some in other spellings, some in other
 * scripts, some with all 50 that AWS allows, and some not at all.
 */
public final class Tags {
    /** Tags that a user may give a resource; those of AWS itself ({@code aws:}) do not count. */
    private static final int MOST = 50;

    private static final int UNTAGGED_BELOW = 12;
    private static final int FIFTY_BELOW = 14;
    private static final int UNICODE_BELOW = 20;
    private static final int STACK_BELOW = 30;
    private static final int OTHER_SPELLING_BELOW = 38;
    private static final int UNNAMED_PERCENT = 6;

    private Tags() {}

    /** The tags of a resource whose service has names of its own; a fresh map. */
    public static Map<String, String> of(Item item) {
        Map<String, String> tags = new TreeMap<>();
        int kind = item.fixed().below("tags", 100);
        if (kind < UNTAGGED_BELOW) {
            return tags;
        }
        convention(item, tags, kind >= STACK_BELOW && kind < OTHER_SPELLING_BELOW);
        if (kind < FIFTY_BELOW) {
            fill(item, tags, MOST);
        } else if (kind < UNICODE_BELOW) {
            tags.put(
                    item.fixed().pick("unicode key", Vocabulary.UNICODE_KEYS),
                    item.fixed().pick("unicode owner", Vocabulary.UNICODE_OWNERS));
        } else if (kind < STACK_BELOW) {
            stack(item, tags);
        }
        return tags;
    }

    /** As {@link #of}, with a {@code Name} tag on most that are tagged; a fresh map. */
    public static Map<String, String> named(Item item, String name) {
        Map<String, String> tags = of(item);
        if (!tags.isEmpty() && !item.fixed().percent("unnamed", UNNAMED_PERCENT)) {
            tags.remove("Description");
            tags.put("Name", name);
        }
        return tags;
    }

    /** The {@code Name} tag, or empty. */
    public static String name(Item item) {
        return item.tags().getOrDefault("Name", "");
    }

    private static void convention(Item item, Map<String, String> tags, boolean otherSpelling) {
        String environment = Names.environment(item);
        tags.put(
                otherSpelling ? "env" : "Environment",
                otherSpelling ? environment.toUpperCase(Locale.ROOT) : environment);
        tags.put(otherSpelling ? "team" : "Team", item.fixed().pick("team", Vocabulary.TEAMS));
        tags.put("Service", Names.domain(item));
        tags.put("CostCenter", item.fixed().pick("cost centre", Vocabulary.COST_CENTRES));
        tags.put("ManagedBy", item.fixed().percent("terraform", 70) ? "terraform" : "cloudformation");
        tags.put("Release", "v" + item.fixed().between("major", 1, 9) + "." + item.revision());
        tags.put(
                "Description",
                item.fixed().percent("described", 20) ? "" : Names.component(item) + " of " + Names.domain(item));
    }

    private static void fill(Item item, Map<String, String> tags, int count) {
        for (int i = tags.size(); i < count; i++) {
            tags.put("compliance/control-" + i / 10 + i % 10, item.fixed().hex("control " + i, 8));
        }
    }

    private static void stack(Item item, Map<String, String> tags) {
        String stack = Names.domain(item) + "-" + Names.environment(item);
        tags.put("aws:cloudformation:stack-name", stack);
        tags.put("aws:cloudformation:logical-id", "Resource" + item.fixed().alphanumeric("logical id", 8));
        tags.put("ManagedBy", "cloudformation");
        String region = item.region().equals(Regions.GLOBAL) ? "us-east-1" : item.region();
        tags.put(
                "aws:cloudformation:stack-id",
                "arn:aws:cloudformation:" + region + ":" + item.accountId() + ":stack/" + stack + "/"
                        + new Draws(Hash.of(item.cell().seed(), stack)).uuid("stack"));
    }
}
