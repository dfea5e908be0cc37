package io.nucleus.inventory.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A resource type as AWS Resource Explorer writes it, {@code service:type}, for instance {@code ec2:instance} or
 * {@code elasticloadbalancing:loadbalancer/app}. The service part is the one that the type's ARNs carry.
 */
public record ResourceType(@JsonValue String value) implements Comparable<ResourceType> {
    private static final Pattern SERVICE_AND_TYPE = Pattern.compile("[a-z0-9-]+:[A-Za-z0-9/_.-]+");

    /** @throws IllegalArgumentException if the value is not {@code service:type} */
    public ResourceType {
        Objects.requireNonNull(value, "resourceType is null");
        if (!SERVICE_AND_TYPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "resourceType must be service:type, for instance ec2:instance, not '" + Text.excerpt(value) + "'");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ResourceType of(String value) {
        return new ResourceType(value);
    }

    /** The service, for instance {@code ec2}. */
    public String service() {
        return value.substring(0, value.indexOf(':'));
    }

    /** Whether a filter, a service ({@code ec2}) or a whole type ({@code ec2:instance}), takes in this type. */
    public boolean isIn(String filter) {
        return filter.equals(value) || filter.equals(service());
    }

    @Override
    public int compareTo(ResourceType other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
