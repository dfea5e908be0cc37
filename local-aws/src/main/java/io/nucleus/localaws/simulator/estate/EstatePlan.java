package io.nucleus.localaws.simulator.estate;

import io.nucleus.inventory.model.Regions;
import io.nucleus.inventory.model.ResourceType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What does not change from day to day: the accounts, the types, and how many slots each cell has. */
public final class EstatePlan {
    private final EstateConfig config;
    private final List<Account> accounts;
    private final List<ResourceDefinition> definitions;
    private final Map<String, Account> accountsById = new HashMap<>();
    private final Map<String, ResourceDefinition> definitionsByType = new HashMap<>();
    private final Map<CellKey, Cell> cells = new HashMap<>();

    /** @throws IllegalArgumentException if so many accounts have more resources by themselves than are asked for */
    EstatePlan(EstateConfig config, List<ResourceDefinition> definitions) {
        this.config = config;
        this.definitions = List.copyOf(definitions);
        this.definitions.forEach(
                definition -> definitionsByType.put(definition.type().value(), definition));
        this.accounts = new AccountPlan(config.seed()).accounts(config.size().accounts());
        accounts.forEach(account -> accountsById.put(account.id(), account));
        new CellPlan(config, accounts, this.definitions).cells().forEach(cell -> cells.put(cell.key(), cell));
    }

    public EstateConfig config() {
        return config;
    }

    /** The hub first. */
    public List<Account> accounts() {
        return accounts;
    }

    public Optional<Account> account(String accountId) {
        return Optional.ofNullable(accountsById.get(accountId));
    }

    /** The number of an account, as {@link Account#index}, without a plan; -1 if there is no such account. */
    public static int indexOf(EstateConfig config, String accountId) {
        return new AccountPlan(config.seed()).indexOf(accountId, config.size().accounts());
    }

    public Account hub() {
        return accounts.getFirst();
    }

    public List<ResourceDefinition> definitions() {
        return definitions;
    }

    public Optional<ResourceDefinition> definition(String type) {
        return Optional.ofNullable(definitionsByType.get(type));
    }

    /** A cell without slots is a cell nevertheless: the control API can create resources there. */
    Cell cell(String accountId, String region, ResourceDefinition definition) {
        Cell cell = cells.get(new CellKey(accountId, region, definition.type()));
        return cell != null ? cell : empty(accountId, region, definition);
    }

    private Cell empty(String accountId, String region, ResourceDefinition definition) {
        Account account = account(accountId)
                .orElseThrow(() -> new IllegalArgumentException("no account " + accountId + " in this organization"));
        return new Cell(
                config, account, region, definition, 0, 0, seed(config.seed(), account, region, definition.type()));
    }

    static long seed(long seed, Account account, String region, ResourceType type) {
        return Hash.of(Hash.of(Hash.of(seed, account.index()), region), type.value());
    }

    /** Where resources of this type can be in this account: its enabled regions, or the global one. */
    public static Stream<String> regions(Account account, ResourceDefinition definition) {
        return definition.scope() == Scope.GLOBAL ? Stream.of(Regions.GLOBAL) : account.enabledRegions().stream();
    }
}
