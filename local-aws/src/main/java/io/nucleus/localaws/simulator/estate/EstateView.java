package io.nucleus.localaws.simulator.estate;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An estate on one day: immutable, so that one answer is consistent in itself whatever the control API does meanwhile. */
public final class EstateView {
    private static final int NEVER = Integer.MAX_VALUE;

    private final EstatePlan plan;
    private final int day;
    private final Overrides overrides;

    EstateView(EstatePlan plan, int day, Overrides overrides) {
        this.plan = plan;
        this.day = day;
        this.overrides = overrides;
    }

    public EstatePlan plan() {
        return plan;
    }

    public int day() {
        return day;
    }

    Overrides overrides() {
        return overrides;
    }

    public Cell cell(String accountId, String region, ResourceDefinition definition) {
        return plan.cell(accountId, region, definition);
    }

    /** How many slots there are to look at, those of created resources included. */
    public int slots(Cell cell) {
        return cell.slots() + overrides.created(cell);
    }

    /** The resource in a slot; empty if it holds none on this day. */
    public Optional<Item> item(Cell cell, int slot) {
        Optional<Life> life = life(cell, slot);
        if (life.isEmpty()) {
            return Optional.empty();
        }
        Change change = overrides.change(cell, new SlotRef(slot, life.get().generation()));
        return change.deleted()
                ? Optional.empty()
                : Optional.of(new Item(this, cell, slot, life.get(), change))
                        .filter(cell.definition().exists());
    }

    private Optional<Life> life(Cell cell, int slot) {
        if (slot < 0 || slot >= slots(cell)) {
            return Optional.empty();
        }
        if (slot < cell.slots()) {
            return cell.definition().lifecycle().at(this, cell, slot);
        }
        int born = overrides.createdDay(cell, slot - cell.slots());
        return born > day ? Optional.empty() : Optional.of(new Life(0, born, 0, born, NEVER));
    }

    /** The resource with this id in the cell. */
    public Optional<Item> find(Cell cell, String id) {
        SlotRef ref = cell.definition().lookup().apply(cell, id);
        return item(cell, ref.slot()).filter(item -> item.id().equals(id));
    }

    public Optional<Item> find(String accountId, String region, ResourceDefinition definition, String id) {
        return find(cell(accountId, region, definition), id);
    }

    /** Every resource of the cell, in the order of its slots. */
    public Stream<Item> items(Cell cell) {
        return IntStream.range(0, slots(cell))
                .mapToObj(slot -> item(cell, slot))
                .flatMap(Optional::stream);
    }
}
