package io.nucleus.query.index;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The order of an answer. Texts that people write are ordered without regard to case and accents; equal values are in the
 * order of their ARNs, so that every order is total and pages neither overlap nor leave gaps.
 */
public record ResourceOrder(By by, boolean descending) {
    public static final ResourceOrder DEFAULT = new ResourceOrder(By.NAME, false);

    public ResourceOrder {
        requireNonNull(by, "by is null");
    }

    /** What can be sorted by. */
    public enum By {
        NAME("name"),
        RESOURCE_ID("resourceId"),
        RESOURCE_ARN("resourceArn"),
        RESOURCE_TYPE("resourceType"),
        SERVICE("service"),
        REGION("region"),
        ACCOUNT_ID("accountId"),
        ACCOUNT_NAME("accountName"),
        STATE("state"),
        DISCOVERY_STATUS("discoveryStatus"),
        FIRST_DISCOVERED_AT("firstDiscoveredAt"),
        LAST_DISCOVERED_AT("lastDiscoveredAt"),
        CHANGED_AT("changedAt");

        private final String text;

        By(String text) {
            this.text = text;
        }

        /** As the API writes it. */
        public String text() {
            return text;
        }

        public static Optional<By> parse(String text) {
            return Arrays.stream(values()).filter(by -> by.text.equals(text)).findFirst();
        }

        public static List<String> names() {
            return Arrays.stream(values()).map(By::text).toList();
        }
    }
}
