package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Ids;
import io.nucleus.localaws.simulator.estate.SlotRef;

/** Forms of ids that few services have. */
final class OtherIds {
    private static final int HEX_DIGITS = 32;
    private static final String GROUPS = "(.{8})(.{4})(.{4})(.{4})(.{12})";
    private static final int SUFFIX = 6;
    private static final int SLOT_BITS = 24;
    private static final long SHORT = 0xFF_FFFF_FFFFL;
    private static final int SHORT_DIGITS = 10;

    private OtherIds() {}

    /** 32 hexadecimal digits: a UUID without hyphens. */
    static IdStyle hex() {
        return new IdStyle(
                item -> Ids.uuid(item).replace("-", ""),
                (cell, id) -> id.length() == HEX_DIGITS
                        ? Ids.slotOfUuid(cell, id.replaceFirst(GROUPS, "$1-$2-$3-$4-$5"))
                        : SlotRef.NONE);
    }

    /** 10 hexadecimal digits, as directories have, after a prefix. */
    static IdStyle shortHex(String prefix) {
        return new IdStyle(
                item -> prefix
                        + "%010x"
                                .formatted((((long) item.life().generation() << SLOT_BITS | item.slot())
                                                ^ item.cell().seed())
                                        & SHORT),
                (cell, id) -> {
                    if (!id.matches(prefix + "[0-9a-f]{" + SHORT_DIGITS + "}")) {
                        return SlotRef.NONE;
                    }
                    long plain = (Long.parseLong(id.substring(prefix.length()), 16) ^ cell.seed()) & SHORT;
                    return new SlotRef((int) (plain & (1 << SLOT_BITS) - 1), (int) (plain >>> SLOT_BITS));
                });
    }

    /** The region before the id, as Cognito's pools have it. */
    static IdStyle inRegion(String separator, IdStyle style) {
        return new IdStyle(
                item -> item.region() + separator + style.id().apply(item),
                (cell, id) -> id.startsWith(cell.region() + separator)
                        ? style.slot().apply(cell, id.substring((cell.region() + separator).length()))
                        : SlotRef.NONE);
    }

    /** Six random characters after the id, as secrets have them. */
    static IdStyle suffixed(IdStyle style) {
        return new IdStyle(
                item -> style.id().apply(item) + "-" + item.fixed().alphanumeric("suffix", SUFFIX),
                (cell, id) -> id.length() > SUFFIX
                        ? style.slot().apply(cell, id.substring(0, id.length() - SUFFIX - 1))
                        : SlotRef.NONE);
    }
}
