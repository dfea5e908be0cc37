package io.nucleus.collector.catalogue;

import io.nucleus.collector.access.Place;

/** Tells by its ARN what the account owns, where AWS lists what others share with it, too. */
final class OwnArns {
    private static final int ACCOUNT = 4;

    private OwnArns() {}

    /** What has no ARN at all is kept: it is malformed, which is noticed later. */
    static boolean isOwn(Place place, String arn) {
        String[] parts = arn == null ? new String[0] : arn.split(":", ACCOUNT + 2);
        return parts.length <= ACCOUNT || place.owns(parts[ACCOUNT]);
    }
}
