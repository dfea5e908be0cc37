package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Budgets. */
final class BudgetsTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private BudgetsTypes() {}
}
