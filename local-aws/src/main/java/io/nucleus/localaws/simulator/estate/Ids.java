package io.nucleus.localaws.simulator.estate;

import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ids that lead back to their resource, so that a lookup needs no index: either a number at the end of a name, or a
 * 64-bit block that a Feistel network keyed by the cell makes of slot and generation.
 */
public final class Ids {
    private static final Pattern TRAILING_NUMBER = Pattern.compile("-(x?)([0-9]{1,9})(?:\\.fifo)?$");
    private static final int ROUNDS = 4;
    private static final int UNIQUE_ID_LENGTH = 13;
    private static final int BASE_36 = 36;
    private static final long LOW_32 = 0xFFFF_FFFFL;

    private Ids() {}

    /**
     * What makes a name unique in its cell, for instance {@code 17}: names end in a hyphen and this. What the control API
     * created has an {@code x} before the number.
     */
    public static String number(Item item) {
        int slots = item.cell().slots();
        return item.slot() >= slots
                ? "x" + (item.slot() - slots + 1)
                : Long.toString((long) item.life().generation() * slots + item.slot() + 1);
    }

    /** The slot that a name made with {@link #number} stands for. */
    public static SlotRef slotOfName(Cell cell, String name) {
        Matcher number = TRAILING_NUMBER.matcher(name);
        if (!number.find()) {
            return SlotRef.NONE;
        }
        int index = Integer.parseInt(number.group(2)) - 1;
        if (!number.group(1).isEmpty()) {
            return new SlotRef(cell.slots() + index, 0);
        }
        return cell.slots() == 0 ? SlotRef.NONE : new SlotRef(index % cell.slots(), index / cell.slots());
    }

    /** An EC2 id, for instance {@code i-0a1b2c3d4e5f60718}. */
    public static String ec2(String prefix, Item item) {
        return prefix + "-0" + hex(item);
    }

    public static SlotRef slotOfEc2(Cell cell, String id) {
        int start = id.indexOf('-') + 2;
        return start == 1 || id.length() != start + 16 ? SlotRef.NONE : slotOfHex(cell, id.substring(start));
    }

    /** 16 hexadecimal digits, as the ARNs of load balancers end. */
    public static String hex(Item item) {
        return HexFormat.of().toHexDigits(encode(item));
    }

    static SlotRef slotOfHex(Cell cell, String hex) {
        try {
            return decode(cell, Long.parseUnsignedLong(hex, 16));
        } catch (NumberFormatException e) {
            return SlotRef.NONE; // not one of ours, which is all that the caller asks
        }
    }

    /** A key id of KMS. */
    public static String uuid(Item item) {
        long block = encode(item);
        long high = block & 0xFFFF_FFFF_FFFF_0000L | 0x4000L | (block >>> 4 & 0xFFFL);
        long low = Long.MIN_VALUE | (block & 0xFL) << 58 | item.fixed().bits("uuid") >>> 6;
        return new UUID(high, low).toString();
    }

    public static SlotRef slotOfUuid(Cell cell, String id) {
        try {
            UUID uuid = UUID.fromString(id);
            long high = uuid.getMostSignificantBits();
            long tail = (high & 0xFFFL) << 4 | uuid.getLeastSignificantBits() >>> 58 & 0xFL;
            return decode(cell, high & 0xFFFF_FFFF_FFFF_0000L | tail);
        } catch (IllegalArgumentException e) {
            return SlotRef.NONE; // not a UUID, so no key of ours
        }
    }

    /** 13 upper-case letters and digits, as CloudFront's ids have after their {@code E}. */
    public static String unique(Item item) {
        String text = Long.toUnsignedString(encode(item), BASE_36).toUpperCase(Locale.ROOT);
        return "0".repeat(UNIQUE_ID_LENGTH - text.length()) + text;
    }

    public static SlotRef slotOfUnique(Cell cell, String text) {
        try {
            return decode(cell, Long.parseUnsignedLong(text, BASE_36));
        } catch (NumberFormatException e) {
            return SlotRef.NONE; // not one of ours, which is all that the caller asks
        }
    }

    private static long encode(Item item) {
        return encode(item.cell().seed(), (long) item.life().generation() << 32 | item.slot());
    }

    private static SlotRef decode(Cell cell, long block) {
        long plain = decode(cell.seed(), block);
        return new SlotRef((int) plain, (int) (plain >>> 32));
    }

    static long encode(long key, long plain) {
        long left = plain >>> 32;
        long right = plain & LOW_32;
        for (int round = 0; round < ROUNDS; round++) {
            long next = left ^ (Hash.of(key, round, right) & LOW_32);
            left = right;
            right = next;
        }
        return left << 32 | right;
    }

    static long decode(long key, long block) {
        long left = block >>> 32;
        long right = block & LOW_32;
        for (int round = ROUNDS - 1; round >= 0; round--) {
            long previous = right ^ (Hash.of(key, round, left) & LOW_32);
            right = left;
            left = previous;
        }
        return left << 32 | right;
    }
}
