package io.nucleus.inventory.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * An Amazon Resource Name, {@code arn:partition:service:region:account-id:resource}; region and account may be empty
 * (AWS General Reference, "Identify AWS resources with ARNs"). It identifies a resource everywhere in the product.
 */
public record ResourceArn(@JsonValue String value) implements Comparable<ResourceArn> {
    private static final int PARTS = 6;

    /** @throws IllegalArgumentException if the value does not have the six parts of an ARN */
    public ResourceArn {
        Objects.requireNonNull(value, "resourceArn is null");
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "resourceArn must be arn:partition:service:region:account-id:resource, not '"
                            + Text.excerpt(value)
                            + "'");
        }
    }

    /** Whether the text has the six parts of an ARN. */
    public static boolean isValid(String text) {
        return text.startsWith("arn:") && text.split(":", PARTS).length == PARTS;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ResourceArn of(String value) {
        return new ResourceArn(value);
    }

    @Override
    public int compareTo(ResourceArn other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
