package io.nucleus.inventory.store.schema;

/** Every bucket. Names are global in AWS, hence the deployment's prefix. */
public enum Bucket {
    /** {@code raw/}, the archive of what was read, and {@code staging/}, what a running scan has read so far. */
    DATA("data"),
    /** The Iceberg tables. */
    WAREHOUSE("warehouse"),
    /** Finished exports. */
    EXPORTS("exports");

    private final String suffix;

    Bucket(String suffix) {
        this.suffix = suffix;
    }

    /** The bucket's name under the deployment's prefix, for instance {@code nucleus-data}. */
    public String bucketName(String prefix) {
        return prefix.isEmpty() ? suffix : prefix + "-" + suffix;
    }
}
