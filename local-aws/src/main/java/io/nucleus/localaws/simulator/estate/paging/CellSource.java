package io.nucleus.localaws.simulator.estate.paging;

import io.nucleus.localaws.simulator.estate.Cell;
import io.nucleus.localaws.simulator.estate.EstateView;
import io.nucleus.localaws.simulator.estate.Item;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Cells behind one another. A position is cell and slot, so that a cell that grows does not move those after it. */
record CellSource(EstateView view, List<Cell> cells, IntPredicate slots) implements Source<Item> {
    private static final int CELL_SHIFT = 32;

    @Override
    public long size() {
        return (long) cells.size() << CELL_SHIFT;
    }

    @Override
    public Optional<Item> at(long position) {
        int slot = (int) position;
        return slots.test(slot) ? view.item(cell(position), slot) : Optional.empty();
    }

    @Override
    public long after(long position) {
        boolean last = (int) position + 1 >= view.slots(cell(position));
        return last ? (position >>> CELL_SHIFT) + 1 << CELL_SHIFT : position + 1;
    }

    private Cell cell(long position) {
        return cells.get((int) (position >>> CELL_SHIFT));
    }
}
