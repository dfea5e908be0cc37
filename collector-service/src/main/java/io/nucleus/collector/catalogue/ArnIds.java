package io.nucleus.collector.catalogue;

/** Ids that a service tells only within an ARN. */
final class ArnIds {
    private ArnIds() {}

    /** What follows the last slash or colon; null if there is no ARN. */
    static String last(String arn) {
        return arn == null ? null : arn.substring(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
    }
}
