package io.nucleus.localaws.simulator.estate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything by which an estate differs from its pure function. Immutable: each change is a copy. */
final class Overrides {
    static final Overrides NONE = new Overrides(Map.of(), Map.of());

    private final Map<CellKey, Map<SlotRef, Change>> changes;
    private final Map<CellKey, List<Integer>> created;

    private Overrides(Map<CellKey, Map<SlotRef, Change>> changes, Map<CellKey, List<Integer>> created) {
        this.changes = changes;
        this.created = created;
    }

    Change change(Cell cell, SlotRef ref) {
        return changes.isEmpty() ? Change.NONE : changesOf(cell).getOrDefault(ref, Change.NONE);
    }

    private Map<SlotRef, Change> changesOf(Cell cell) {
        return changes.getOrDefault(cell.key(), Map.of());
    }

    /** How many resources have been created in the cell, those deleted again included. */
    int created(Cell cell) {
        return created.isEmpty() ? 0 : createdDays(cell).size();
    }

    /** The day on which the n-th of them was created. */
    int createdDay(Cell cell, int number) {
        return createdDays(cell).get(number);
    }

    private List<Integer> createdDays(Cell cell) {
        return created.getOrDefault(cell.key(), List.of());
    }

    Overrides withChange(Cell cell, SlotRef ref, Change change) {
        return withChanges(cell, Map.of(ref, change));
    }

    Overrides withChanges(Cell cell, Map<SlotRef, Change> more) {
        Map<SlotRef, Change> ofCell = new HashMap<>(changesOf(cell));
        ofCell.putAll(more);
        Map<CellKey, Map<SlotRef, Change>> all = new HashMap<>(changes);
        all.put(cell.key(), ofCell);
        return new Overrides(all, created);
    }

    Overrides withCreated(Cell cell, int day, int count) {
        List<Integer> days = new ArrayList<>(createdDays(cell));
        days.addAll(Collections.nCopies(count, day));
        Map<CellKey, List<Integer>> all = new HashMap<>(created);
        all.put(cell.key(), days);
        return new Overrides(changes, all);
    }
}
