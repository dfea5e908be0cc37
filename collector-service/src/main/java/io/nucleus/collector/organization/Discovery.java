package io.nucleus.collector.organization;

import io.nucleus.collector.organization.OrganizationAccounts.Member;
import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.support.audit.Audit;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings the registered accounts in line with the organization: what is new is added, what is not active there is marked and not scanned
 * any more, and nothing is ever deleted. Doing it twice is doing it once.
 */
@Singleton
public class Discovery {
    /** The one status in which an account can be used (Organizations API Reference, Account). */
    private static final String ACTIVE = "ACTIVE";

    private final Organization organization;
    private final AccountRepository accounts;
    private final OrganizationConfig config;
    private final Audit audit;

    public Discovery(Organization organization, AccountRepository accounts, OrganizationConfig config, Audit audit) {
        this.organization = organization;
        this.accounts = accounts;
        this.config = config;
        this.audit = audit;
    }

    private enum Change {
        ADDED,
        MARKED,
        NONE
    }

    private record Changed(String accountId, Change change) {}

    /**
     * @param who for the audit
     * @return what was changed; fails as {@link Organization#members} does
     */
    Uni<DiscoveryReport> run(String who, String correlationId) {
        return organization
                .members()
                .chain(members -> Multi.createFrom()
                        .iterable(members)
                        .onItem()
                        .transformToUniAndConcatenate(member -> bring(member, who, correlationId))
                        .collect()
                        .asList()
                        .chain(changes -> others(members).map(others -> report(changes, others))));
    }

    private Uni<Changed> bring(Member member, String who, String correlationId) {
        AccountId id = AccountId.of(member.accountId());
        boolean active = member.status().equals(ACTIVE);
        Account account = new Account(
                id, member.name(), null, null, List.of(), active && config.enableNew(), member.status(), null);
        return accounts.create(account)
                .chain(added -> added
                        ? Uni.createFrom().item(Change.ADDED)
                        : accounts.noteOrganizationStatus(id, member.status(), active)
                                .replaceWith(active ? Change.NONE : Change.MARKED))
                .invoke(change -> record(change, member, who, correlationId))
                .map(change -> new Changed(member.accountId(), change));
    }

    private void record(Change change, Member member, String who, String correlationId) {
        if (change != Change.NONE) {
            String action = change == Change.ADDED ? "account.discover" : "account.suspend";
            audit.record(
                    new Audit.Event(action, who, "account " + member.accountId(), correlationId),
                    "organizationStatus=" + member.status());
        }
    }

    /** Registered, but not of this organization: nothing is known of them. */
    private Uni<List<String>> others(List<Member> members) {
        Set<String> known = members.stream().map(Member::accountId).collect(Collectors.toSet());
        return accounts.all()
                .map(account -> account.accountId().value())
                .filter(id -> !known.contains(id))
                .collect()
                .asList();
    }

    private static DiscoveryReport report(List<Changed> changes, List<String> others) {
        return new DiscoveryReport(
                ids(changes, Change.ADDED),
                ids(changes, Change.MARKED),
                ids(changes, Change.NONE).size(),
                others);
    }

    private static List<String> ids(List<Changed> changes, Change change) {
        return changes.stream()
                .filter(changed -> changed.change == change)
                .map(Changed::accountId)
                .toList();
    }
}
