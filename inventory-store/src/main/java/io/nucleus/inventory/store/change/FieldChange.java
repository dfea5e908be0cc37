package io.nucleus.inventory.store.change;

import static java.util.Objects.requireNonNull;

/**
 * How one part of a resource differs.
 *
 * @param field {@code name}, {@code region}, {@code state}, {@code createdAt}, {@code tags.{key}} or {@code metadata.{key}}
 * @param before null if there was none
 * @param after null if there is none any more
 */
public record FieldChange(String field, String before, String after) {
    public FieldChange {
        requireNonNull(field, "field is null");
    }
}
