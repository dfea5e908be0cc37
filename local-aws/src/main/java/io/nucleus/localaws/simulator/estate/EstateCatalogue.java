package io.nucleus.localaws.simulator.estate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The ground truth of one day: what a complete scan finds, generated lazily. */
public final class EstateCatalogue {
    private final EstateView view;

    public EstateCatalogue(EstateView view) {
        this.view = view;
    }

    /**
     * Which resources; null means all.
     *
     * @param region {@code aws-global} for global types
     * @param type a resource type
     */
    public record Selection(String accountId, String region, String type) {
        public static final Selection ALL = new Selection(null, null, null);

        private boolean accepts(Account account) {
            return accountId == null || accountId.equals(account.id());
        }

        private boolean accepts(String candidate) {
            return region == null || region.equals(candidate);
        }

        private boolean accepts(ResourceDefinition definition) {
            return type == null || type.equals(definition.type().value());
        }
    }

    /** How many resources a scope holds, and how many of its answers are malformed and therefore not among them. */
    public record Count(String accountId, String region, String resourceType, long resources, long malformed) {}

    /** What an inventory must hold, account by account. Malformed resources are left out: nobody can store them. */
    public Stream<ExpectedResource> resources(Selection selection) {
        return items(selection).filter(item -> !item.isMalformed()).map(ExpectedResource::of);
    }

    /** Every resource, malformed ones included. */
    public Stream<Item> items(Selection selection) {
        return cells(selection).flatMap(view::items);
    }

    /** The scopes that hold anything. */
    public List<Count> counts(Selection selection) {
        List<Count> counts = new ArrayList<>();
        cells(selection).forEach(cell -> {
            long all = view.items(cell).count();
            if (all > 0) {
                counts.add(count(cell, all));
            }
        });
        return counts;
    }

    private Count count(Cell cell, long all) {
        long malformed = view.items(cell).filter(Item::isMalformed).count();
        CellKey key = cell.key();
        return new Count(key.accountId(), key.region(), key.type().value(), all - malformed, malformed);
    }

    private Stream<Cell> cells(Selection selection) {
        return view.plan().accounts().stream().filter(selection::accepts).flatMap(account -> cells(account, selection));
    }

    private Stream<Cell> cells(Account account, Selection selection) {
        return view.plan().definitions().stream()
                .filter(selection::accepts)
                .flatMap(definition -> EstatePlan.regions(account, definition)
                        .filter(selection::accepts)
                        .map(region -> view.cell(account.id(), region, definition)));
    }
}
