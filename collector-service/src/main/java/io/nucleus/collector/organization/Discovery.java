package io.nucleus.collector.organization;

import io.nucleus.collector.organization.OrganizationAccounts.Member;
import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.audit.AuditRecord;
import io.nucleus.support.audit.Audit;
import io.nucleus.support.audit.Caller;
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

    /** @return what was changed; fails as {@link Organization#members} does, or if it cannot be put on record */
    Uni<DiscoveryReport> run(Caller caller) {
        return audit.write(audit.record(
                        "organization.discover", caller, "organization", "enableNew=" + config.enableNew()))
                .chain(organization::members)
                .chain(members -> Multi.createFrom()
                        .iterable(members)
                        .onItem()
                        .transformToUniAndConcatenate(member -> bring(member, caller))
                        .collect()
                        .asList()
                        .chain(changes -> others(members).map(others -> report(changes, others))));
    }

    private Uni<Changed> bring(Member member, Caller caller) {
        boolean active = member.status().equals(ACTIVE);
        return add(member, active, caller)
                .chain(added -> added
                        ? Uni.createFrom().item(Change.ADDED)
                        : note(member, active, caller).replaceWith(active ? Change.NONE : Change.MARKED))
                .map(change -> new Changed(member.accountId(), change));
    }

    private Uni<Boolean> add(Member member, boolean active, Caller caller) {
        boolean enabled = active && config.enableNew();
        AuditRecord deed = record("account.discover", member, "syncEnabled=" + enabled, caller);
        Account account = new Account(
                AccountId.of(member.accountId()), member.name(), null, null, List.of(), enabled, member.status(), null);
        return accounts.create(account, audit.audited(deed)).invoke(done -> log(done, deed));
    }

    /** On record only if it is news. */
    private Uni<Boolean> note(Member member, boolean active, Caller caller) {
        AuditRecord deed = active
                ? record("account.status", member, "", caller)
                : record("account.suspend", member, "syncEnabled=false", caller);
        return accounts.noteOrganizationStatus(
                        AccountId.of(member.accountId()), member.status(), active, audit.audited(deed))
                .invoke(done -> log(done, deed));
    }

    private AuditRecord record(String action, Member member, String more, Caller caller) {
        String details = ("organizationStatus=" + member.status() + " " + more).strip();
        return audit.record(action, caller, "account " + member.accountId(), details);
    }

    private void log(boolean done, AuditRecord deed) {
        if (done) {
            audit.log(deed);
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
