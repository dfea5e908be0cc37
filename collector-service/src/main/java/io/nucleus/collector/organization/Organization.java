package io.nucleus.collector.organization;

import io.nucleus.collector.access.AwsServices;
import io.nucleus.collector.access.Clients;
import io.nucleus.collector.access.Failure;
import io.nucleus.collector.access.Pages;
import io.nucleus.collector.access.TargetConfig;
import io.nucleus.collector.organization.OrganizationAccounts.Member;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.support.problem.ApiException;
import io.nucleus.support.problem.ErrorCode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.organizations.model.ListAccountsResponse;

/** The organization as AWS tells it to the collector's own credentials. */
@Singleton
public class Organization {
    /** The largest page that ListAccounts gives (Organizations API Reference). */
    private static final int ACCOUNTS_A_PAGE = 20;

    private final Clients clients;
    private final AccountRepository accounts;
    private final TargetConfig config;

    public Organization(Clients clients, AccountRepository accounts, TargetConfig config) {
        this.clients = clients;
        this.accounts = accounts;
        this.config = config;
    }

    /** Its accounts by id. Fails with an {@link ApiException} if AWS refuses. */
    Uni<List<Member>> members() {
        return registered()
                // The SDK's chain of providers blocks while it fetches the collector's own credentials.
                .emitOn(Infrastructure.getDefaultExecutor())
                .chain(this::list);
    }

    private Uni<Set<String>> registered() {
        return accounts.all()
                .map(Account::accountId)
                .map(id -> id.value())
                .collect()
                .with(Collectors.toUnmodifiableSet());
    }

    private Uni<List<Member>> list(Set<String> registered) {
        return Pages.of(
                        clients.ofHub(AwsServices.ORGANIZATIONS, config.homeRegion())
                                .listAccountsPaginator(r -> r.maxResults(ACCOUNTS_A_PAGE)),
                        () -> Uni.createFrom().voidItem())
                .onItem()
                .transformToIterable(ListAccountsResponse::accounts)
                .map(a -> new Member(a.id(), a.name(), a.email(), status(a), registered.contains(a.id())))
                .collect()
                .asList()
                .map(members -> members.stream()
                        .sorted(Comparator.comparing(Member::accountId))
                        .toList())
                .onFailure()
                .transform(failure -> new ApiException(
                        ErrorCode.UPSTREAM,
                        "AWS Organizations: " + Failure.of(failure).reason()));
    }

    /** AWS gave up {@code Status} for {@code State} on 9 September 2026; who emulates AWS may not have. */
    private static String status(software.amazon.awssdk.services.organizations.model.Account account) {
        return account.stateAsString() != null ? account.stateAsString() : account.statusAsString();
    }
}
