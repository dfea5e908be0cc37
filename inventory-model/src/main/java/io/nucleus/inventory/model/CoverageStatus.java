package io.nucleus.inventory.model;

/** How far the listing of one scope, that is one (account, region, resource type), came. */
public enum CoverageStatus {
    /** Listed to the last page. Only such a scope may turn resources missing. */
    OK,
    /** An identity policy, permission boundary or trust policy refused, or the role could not be assumed. */
    DENIED_IAM,
    /** A service control policy of the organization refused. */
    DENIED_SCP,
    /** The account has not enabled the region. */
    NOT_OPTED_IN,
    /** The service does not exist in the region. */
    UNSUPPORTED,
    /** The service has not been set up there, so there can be nothing of this type, but AWS refused to list. */
    NOT_INITIALISED,
    /** AWS kept throttling until the retries ran out. */
    THROTTLED,
    /** Anything else: an error of AWS, of the network, or one of ours. */
    FAILED;

    /** Whether everything there is was read. */
    public boolean isComplete() {
        return this == OK;
    }

    /**
     * Whether the scope was not read although it may hold something: what makes a scan partial. A region that is off,
     * or a service that does not exist or was never set up there, is a fact and not a failure.
     */
    public boolean isHole() {
        return switch (this) {
            case DENIED_IAM, DENIED_SCP, THROTTLED, FAILED -> true;
            case OK, NOT_OPTED_IN, UNSUPPORTED, NOT_INITIALISED -> false;
        };
    }
}
