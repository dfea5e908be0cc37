package io.nucleus.localaws.simulator.estate;

/** A resource's place in its cell: which slot, and which generation of it. */
public record SlotRef(int slot, int generation) {
    /** Names no resource: what a lookup answers for an id that was never given out. */
    public static final SlotRef NONE = new SlotRef(-1, -1);
}
