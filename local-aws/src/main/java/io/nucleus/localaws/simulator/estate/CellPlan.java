package io.nucleus.localaws.simulator.estate;

import io.nucleus.inventory.model.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Distributes an organization's resources over its cells: skewed by account, region and type, and exact in total. */
final class CellPlan {
    /** How an account's resources spread over its active regions, the home first. */
    private static final double[] REGION_WEIGHTS = {1.0, 0.35, 0.12, 0.05};

    private static final Map<String, Double> ENVIRONMENTS = Map.of("prod", 1.6, "staging", 0.6, "dev", 0.7);

    private static final double LARGEST_ACCOUNT = 6.0;

    private final EstateConfig config;
    private final List<Account> accounts;
    private final List<ResourceDefinition> definitions;

    private record Draft(Account account, String region, ResourceDefinition definition, int fixed, double weight) {}

    CellPlan(EstateConfig config, List<Account> accounts, List<ResourceDefinition> definitions) {
        this.config = config;
        this.accounts = accounts;
        this.definitions = definitions;
    }

    /** Type by type: what is rounded off in one account falls to the next, so that a rare type is in one of them rather than in none. */
    List<Cell> cells() {
        List<Draft> drafts = new ArrayList<>();
        for (ResourceDefinition definition : definitions) {
            for (Account account : accounts) {
                EstatePlan.regions(account, definition)
                        .map(region -> draft(account, region, definition))
                        .filter(draft -> draft.fixed() > 0 || draft.weight() > 0)
                        .forEach(drafts::add);
            }
        }
        return allot(drafts, toAllot(drafts));
    }

    private double toAllot(List<Draft> drafts) {
        int fixed = drafts.stream().mapToInt(Draft::fixed).sum();
        int resources = config.size().resources();
        if (fixed > resources) {
            throw new IllegalArgumentException(accounts.size() + " accounts have " + fixed
                    + " resources by themselves, so " + resources + " are too few");
        }
        return (resources - fixed) / Lifetimes.PRESENCE;
    }

    private Draft draft(Account account, String region, ResourceDefinition definition) {
        double weight = weight(account)
                * regionWeight(account, region)
                * definition.share()
                * account.profile().factor(definition.service())
                * jitter(account, region, definition);
        return new Draft(account, region, definition, definition.fixed().in(config.size(), account, region), weight);
    }

    private double weight(Account account) {
        double unit = new Draws(Hash.of(config.seed(), "weight " + account.index())).unit("weight");
        return account.profile().weight()
                * ENVIRONMENTS.getOrDefault(account.environment(), 1.0)
                * Math.min(LARGEST_ACCOUNT, 1 / Math.sqrt(1.05 - unit));
    }

    private static double regionWeight(Account account, String region) {
        if (region.equals(Regions.GLOBAL)) {
            return 1;
        }
        int rank = account.activeRegions().indexOf(region);
        return rank < 0 ? 0 : REGION_WEIGHTS[Math.min(rank, REGION_WEIGHTS.length - 1)];
    }

    private double jitter(Account account, String region, ResourceDefinition definition) {
        Draws draws = new Draws(EstatePlan.seed(config.seed(), account, region, definition.type()));
        return 0.5 + draws.unit("jitter");
    }

    /** Rounds the running total rather than each count, so that the sum is exact however small the counts are. */
    private List<Cell> allot(List<Draft> drafts, double resources) {
        double weights = drafts.stream().mapToDouble(Draft::weight).sum();
        List<Cell> cells = new ArrayList<>(drafts.size());
        double running = 0;
        long allotted = 0;
        for (Draft draft : drafts) {
            running += draft.weight();
            long upTo = Math.round(running / weights * resources);
            cells.add(cell(draft, Math.toIntExact(upTo - allotted)));
            allotted = upTo;
        }
        return cells;
    }

    private Cell cell(Draft draft, int count) {
        long seed = EstatePlan.seed(
                config.seed(),
                draft.account(),
                draft.region(),
                draft.definition().type());
        return new Cell(
                config,
                draft.account(),
                draft.region(),
                draft.definition(),
                draft.fixed(),
                draft.fixed() + count,
                seed);
    }
}
