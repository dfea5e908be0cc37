package io.nucleus.inventory.store.scan;

/**
 * What a scan, or a part of it, changed in the inventory. Resources that were read and are none of the first three are as they were.
 *
 * @param created found for the first time
 * @param changed found, and different
 * @param returned found again after they had been missing
 * @param missing not found any more
 * @param written resources written: all of the above, and those written only so that they do not expire or to keep late messages out
 * @param rejected listed items that could not be made into a resource, or not be stored
 */
public record ScanChanges(long created, long changed, long returned, long missing, long written, long rejected) {
    public static final ScanChanges NONE = new ScanChanges(0, 0, 0, 0, 0, 0);

    /** How many of the resources that were read are as they were. */
    public long unchanged(long read) {
        return read - created - changed - returned;
    }
}
