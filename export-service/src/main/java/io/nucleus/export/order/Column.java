package io.nucleus.export.order;

import static java.util.Objects.requireNonNull;

import io.nucleus.export.inventory.ResourceRow;
import java.util.function.Function;

/**
 * A column of an export.
 *
 * @param field its name in the API, and in CSV and NDJSON; {@code tag:} and the key for a tag
 * @param heading its name for people
 * @param width in characters
 * @param value what it shows of a row: a text, an {@link java.time.Instant}, a map of tags, or null
 */
public record Column(String field, String heading, int width, Function<ResourceRow, Object> value) {
    private static final String TAG = "tag:";
    private static final int TAG_WIDTH = 24;

    public Column {
        requireNonNull(field, "field is null");
        requireNonNull(heading, "heading is null");
        requireNonNull(value, "value is null");
    }

    /** The column of one tag; empty where a resource does not have it. */
    static Column ofTag(String key) {
        return new Column(TAG + key, TAG + key, TAG_WIDTH, row -> row.tags().get(key));
    }
}
