package io.nucleus.localaws.simulator.estate;

import java.util.List;

/** Names as engineers give them: domain, component, environment, number. */
public final class Names {
    private Names() {}

    public static String domain(Item item) {
        return item.fixed().pick("domain", Vocabulary.DOMAINS);
    }

    public static String component(Item item) {
        return item.fixed().pick("component", Vocabulary.COMPONENTS);
    }

    public static String environment(Item item) {
        return item.account().environment();
    }

    /** For instance {@code payments-api-prod-17}, unique in its cell. */
    public static String of(Item item) {
        return join(item, component(item));
    }

    /** As {@link #of}, with one of the given words as the component. */
    public static String of(Item item, List<String> components) {
        return join(item, item.fixed().pick("component", components));
    }

    /** For instance {@code payments-alb-17}; load balancers' names are at most 32 characters. */
    public static String brief(Item item, String word) {
        return domain(item) + "-" + word + "-" + Ids.number(item);
    }

    private static String join(Item item, String component) {
        return domain(item) + "-" + component + "-" + environment(item) + "-" + Ids.number(item);
    }
}
