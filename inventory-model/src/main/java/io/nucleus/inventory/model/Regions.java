package io.nucleus.inventory.model;

/** Names of scan regions that are not AWS regions. */
public final class Regions {
    /** The scan region under which global services are listed, as the AWS SDK's metadata names it. */
    public static final String GLOBAL = "aws-global";

    private Regions() {}
}
