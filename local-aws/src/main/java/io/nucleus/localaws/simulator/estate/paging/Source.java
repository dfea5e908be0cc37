package io.nucleus.localaws.simulator.estate.paging;

import io.nucleus.localaws.simulator.estate.Cell;
import io.nucleus.localaws.simulator.estate.EstateView;
import io.nucleus.localaws.simulator.estate.Item;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** What is listed, by position; positions may be empty. */
public interface Source<T> {
    /** More than the last position. */
    long size();

    Optional<T> at(long position);

    /** The next position that may hold something. */
    default long after(long position) {
        return position + 1;
    }

    /** The same positions; those that do not match are empty. */
    default Source<T> filter(Predicate<? super T> matches) {
        return new FilteredSource<>(this, matches);
    }

    static <T> Source<T> of(List<T> items) {
        return new ListSource<>(items);
    }

    /** The resources of some cells, one cell after the other. */
    static Source<Item> of(EstateView view, List<Cell> cells) {
        return new CellSource(view, cells, slot -> true);
    }

    static Source<Item> of(EstateView view, Cell cell) {
        return of(view, List.of(cell));
    }

    /** The resources of some slots of a cell. */
    static Source<Item> of(EstateView view, Cell cell, IntPredicate slots) {
        return new CellSource(view, List.of(cell), slots);
    }
}
