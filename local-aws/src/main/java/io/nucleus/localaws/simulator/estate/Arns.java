package io.nucleus.localaws.simulator.estate;

/** Amazon Resource Names, {@code arn:aws:service:region:account:resource}. */
public final class Arns {
    private static final int PARTS = 6;

    private Arns() {}

    /** The ARN of a regional resource of the item's account and region. */
    public static String of(Item item, String service, String resource) {
        return of(service, item.region(), item.accountId(), resource);
    }

    /** @param region empty for global services, as {@code accountId} is for S3 buckets */
    public static String of(String service, String region, String accountId, String resource) {
        return "arn:aws:" + service + ":" + region + ":" + accountId + ":" + resource;
    }

    /** The last part of an ARN, or the text itself if it is no ARN. */
    public static String resource(String arn) {
        String[] parts = arn.split(":", PARTS);
        return parts.length == PARTS && parts[0].equals("arn") ? parts[PARTS - 1] : arn;
    }

    /** What follows the last slash or colon of an ARN. */
    public static String tail(String arn) {
        return arn.substring(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
    }
}
