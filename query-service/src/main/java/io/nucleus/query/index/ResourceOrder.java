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

    /** Whether a place can be one of this order. */
    public boolean fits(Place place) {
        return by.isTime == (place.text() == null);
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
        CHANGED_AT("changedAt"),
        /** Those of which the service does not say come first. */
        CREATED_AT("createdAt");

        private final String text;
        private final boolean isTime;

        By(String text) {
            this.text = text;
            this.isTime = text.endsWith("At");
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
