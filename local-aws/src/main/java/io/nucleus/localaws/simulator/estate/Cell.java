package io.nucleus.localaws.simulator.estate;

/**
 * The resources of one type of one account in one region, as numbered slots. A slot holds one resource at a time, its
 * generations; each follows from the slot's hash and the day.
 *
 * @param config of the whole estate
 * @param region {@code aws-global} for global types
 * @param fixed how many of the first slots hold what AWS or the organization puts there by itself
 * @param slots how many slots there are; what the control API creates comes after them
 * @param seed the hash that everything in this cell derives from
 */
public record Cell(
        EstateConfig config,
        Account account,
        String region,
        ResourceDefinition definition,
        int fixed,
        int slots,
        long seed) {
    public CellKey key() {
        return new CellKey(account.id(), region, definition.type());
    }

    /** Choices that hold for the cell as a whole. */
    public Draws draws() {
        return new Draws(seed);
    }

    long slotHash(int slot) {
        return Hash.of(seed, slot);
    }

    long itemHash(int slot, int generation) {
        return Hash.of(seed, slot, generation);
    }
}
