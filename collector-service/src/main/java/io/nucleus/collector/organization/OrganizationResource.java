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
import io.nucleus.support.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import software.amazon.awssdk.services.organizations.model.ListAccountsResponse;

/** Lets an operator find accounts that are not registered yet. */
@Path("/api/organization/accounts")
@Tag(name = "Organization")
@Produces(MediaType.APPLICATION_JSON)
public class OrganizationResource {
    /** The largest page that ListAccounts gives (Organizations API Reference). */
    private static final int ACCOUNTS_A_PAGE = 20;

    private final Clients clients;
    private final AccountRepository accounts;
    private final TargetConfig config;

    public OrganizationResource(Clients clients, AccountRepository accounts, TargetConfig config) {
        this.clients = clients;
        this.accounts = accounts;
        this.config = config;
    }

    @GET
    @Operation(
            summary = "List the accounts of the organization",
            description = "Asks AWS Organizations with the collector's own credentials.")
    @APIResponse(
            responseCode = "200",
            description = "All accounts",
            content = @Content(schema = @Schema(implementation = OrganizationAccounts.class)))
    @APIResponse(
            responseCode = "502",
            description = "AWS refused; the detail says why",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<OrganizationAccounts> list() {
        return registered()
                // The SDK's chain of providers blocks while it fetches the collector's own credentials.
                .emitOn(Infrastructure.getDefaultExecutor())
                .chain(this::members)
                .map(OrganizationAccounts::new);
    }

    private Uni<Set<String>> registered() {
        return accounts.all()
                .map(Account::accountId)
                .map(id -> id.value())
                .collect()
                .with(Collectors.toUnmodifiableSet());
    }

    private Uni<List<Member>> members(Set<String> registered) {
        return Pages.of(
                        clients.ofHub(AwsServices.ORGANIZATIONS, config.homeRegion())
                                .listAccountsPaginator(r -> r.maxResults(ACCOUNTS_A_PAGE)),
                        () -> Uni.createFrom().voidItem())
                .onItem()
                .transformToIterable(ListAccountsResponse::accounts)
                .map(a -> new Member(a.id(), a.name(), a.email(), a.statusAsString(), registered.contains(a.id())))
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
}
