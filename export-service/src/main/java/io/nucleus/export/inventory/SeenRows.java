package io.nucleus.export.inventory;

/**
 * Which rows have come already, as 64-bit hashes in open addressing: 8 to 16 bytes a row. Only after a stream has broken off
 * does it decide anything, so that equal hashes of different resources (a chance of one in a million, with three million
 * rows) matter only then.
 */
final class SeenRows {
    private static final long EMPTY = 0;
    private static final int FIRST_CAPACITY = 1 << 10;

    private long[] hashes = new long[FIRST_CAPACITY];
    private int size;

    /** @return whether it had not come before */
    boolean add(ResourceRow row) {
        return add(hash(row));
    }

    boolean add(long hash) {
        long key = hash == EMPTY ? 1 : hash;
        if (!insert(hashes, key)) {
            return false;
        }
        size++;
        if (size > hashes.length / 4 * 3) {
            grow();
        }
        return true;
    }

    private static boolean insert(long[] table, long key) {
        int mask = table.length - 1;
        int at = (int) mix(key) & mask;
        while (table[at] != EMPTY) {
            if (table[at] == key) {
                return false;
            }
            at = (at + 1) & mask;
        }
        table[at] = key;
        return true;
    }

    private void grow() {
        long[] larger = new long[Math.multiplyExact(hashes.length, 2)];
        for (long key : hashes) {
            if (key != EMPTY) {
                insert(larger, key);
            }
        }
        hashes = larger;
    }

    /** What makes a resource one: the same ARN may be listed in two accounts, or as two types. */
    private static long hash(ResourceRow row) {
        long hash = 0xcbf29ce484222325L;
        hash = hash(hash, row.resourceArn());
        hash = hash(hash, row.accountId());
        return mix(hash(hash, row.resourceType()));
    }

    /** FNV-1a over characters. */
    private static long hash(long start, String text) {
        long hash = (start ^ 0xffff) * 0x100000001b3L;
        for (int i = 0; i < text.length(); i++) {
            hash = mixed(hash, text.charAt(i));
        }
        return hash;
    }

    private static long mixed(long hash, char c) {
        return (hash ^ c) * 0x100000001b3L ^ hash >>> 47;
    }

    /** The finalizer of MurmurHash3. */
    private static long mix(long hash) {
        long h = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }
}
