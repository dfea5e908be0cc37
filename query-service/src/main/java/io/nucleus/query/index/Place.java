package io.nucleus.query.index;

import static java.util.Objects.requireNonNull;

/**
 * A place in the order of an answer, which stays a place when the inventory changes: what a row has in the column that is sorted
 * by, and its ARN.
 *
 * @param text the column's value, folded where it is sorted so; null if it is a number
 * @param number milliseconds since the epoch if it is a time
 */
public record Place(String text, long number, String arn) {
    public Place {
        requireNonNull(arn, "arn is null");
    }
}
