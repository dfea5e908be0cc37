package io.nucleus.localaws.simulator.estate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The organization as it stands now: a day and what the control API made different. Thread-safe. */
public final class Estate {
    /** Ten years on; names count generations, so the days cannot go on for ever. */
    public static final int LAST_DAY = 3_650;

    private final EstatePlan plan;
    private volatile EstateView view;

    /** @throws IllegalArgumentException if the size has too few resources for its accounts */
    public Estate(EstateConfig config, List<ResourceDefinition> definitions) {
        plan = new EstatePlan(config, definitions);
        view = new EstateView(plan, 0, Overrides.NONE);
    }

    public EstatePlan plan() {
        return plan;
    }

    /** A consistent picture; ask once per call. */
    public EstateView view() {
        return view;
    }

    /**
     * @param day from 0
     * @throws IllegalArgumentException if it is negative or after {@link #LAST_DAY}
     */
    public synchronized EstateView setDay(int day) {
        if (day < 0 || day > LAST_DAY) {
            throw new IllegalArgumentException("day must be 0 to " + LAST_DAY + ", not " + day);
        }
        return become(new EstateView(plan, day, view.overrides()));
    }

    /** @throws IllegalArgumentException on the {@link #LAST_DAY} */
    public synchronized EstateView nextDay() {
        return setDay(view.day() + 1);
    }

    /**
     * The resources created, today, with the given state and tags if these are not null. None of them is there, and none
     * is created, if the type needs another resource that the cell's region does not have.
     */
    public synchronized List<Item> create(Cell cell, int count, String state, Map<String, String> tags) {
        EstateView before = view;
        int first = before.slots(cell);
        Overrides overrides = before.overrides().withCreated(cell, before.day(), count);
        if (state != null || tags != null) {
            overrides = overrides.withChanges(cell, changes(first, count, new Change(false, false, 0, state, tags)));
        }
        List<Item> items = override(overrides)
                .items(cell)
                .filter(item -> item.slot() >= first)
                .toList();
        if (items.isEmpty()) {
            become(before);
        }
        return items;
    }

    private static Map<SlotRef, Change> changes(int first, int count, Change change) {
        Map<SlotRef, Change> changes = new HashMap<>();
        for (int slot = first; slot < first + count; slot++) {
            changes.put(new SlotRef(slot, 0), change);
        }
        return changes;
    }

    /** Changes a resource; what is null stays as it is. Answers the resource as it is then. */
    public synchronized Item change(Item item, String state, Map<String, String> tags, Boolean malformed) {
        Overrides overrides = view.overrides();
        Change change = overrides.change(item.cell(), item.ref()).and(state, tags, malformed);
        EstateView after = override(overrides.withChange(item.cell(), item.ref(), change));
        return after.item(item.cell(), item.slot()).orElse(item);
    }

    public synchronized void delete(Item item) {
        override(view.overrides().withChange(item.cell(), item.ref(), Change.DELETION));
    }

    /** Undoes all that was made different about the resource that a slot holds today. */
    public synchronized void restore(Cell cell, int slot) {
        cell.definition()
                .lifecycle()
                .at(view, cell, slot)
                .ifPresent(life ->
                        override(view.overrides().withChange(cell, new SlotRef(slot, life.generation()), Change.NONE)));
    }

    /** The first day again, with nothing different. */
    public synchronized void reset() {
        become(new EstateView(plan, 0, Overrides.NONE));
    }

    private EstateView override(Overrides overrides) {
        return become(new EstateView(plan, view.day(), overrides));
    }

    private EstateView become(EstateView next) {
        view = next;
        return next;
    }
}
