package io.nucleus.scheduler.account;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.audit.AuditRecord;
import io.nucleus.support.audit.Audit;
import io.nucleus.support.audit.Caller;
import io.nucleus.support.problem.ApiException;
import io.nucleus.support.problem.ErrorCode;
import io.nucleus.support.problem.Overlooked;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Registers accounts. */
@Path("/api/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "accounts")
public class AccountResource {
    private static final int MOST_ROWS = 500;

    private final AccountRepository accounts;
    private final AccountRules rules;
    private final Audit audit;
    private final Clock clock;

    public AccountResource(AccountRepository accounts, AccountRules rules, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The registered accounts by id")
    public Uni<AccountPage> list(
            @Parameter(description = "From 1") @RestQuery @DefaultValue("1") @Min(1) int page,
            @RestQuery @DefaultValue("25") @Min(1) @Max(MOST_ROWS) int pageSize,
            @Context UriInfo uri) {
        Overlooked.refuseParameters(uri, Set.of("page", "pageSize"));
        return accounts.all()
                .map(account -> AccountView.of(account, clock.instant()))
                .collect()
                .asList()
                .map(all -> AccountPage.of(all, page, pageSize));
    }

    @GET
    @Path("/{accountId}")
    @Operation(summary = "One account")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "It is not registered")
    public Uni<AccountView> get(@RestPath String accountId) {
        return registered(AccountRules.accountId(accountId));
    }

    private Uni<AccountView> registered(AccountId accountId) {
        return accounts.get(accountId)
                .map(found -> found.map(account -> AccountView.of(account, clock.instant()))
                        .orElseThrow(() -> notRegistered(accountId)));
    }

    @POST
    @Operation(summary = "Registers an account")
    @APIResponse(
            responseCode = "201",
            description = "It is registered; Location has its address",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "400", description = "Fields are not valid: errors names each")
    @APIResponse(responseCode = "409", description = "It is registered already")
    public Uni<Response> create(
            AccountRequest request, @Context ContainerRequestContext http, @Context RoutingContext routing) {
        Overlooked.refuseParameters(http.getUriInfo(), Set.of());
        AccountId id = rules.check(request, null);
        return created(request.toAccount(id), Caller.of(http, routing));
    }

    private Uni<Response> created(Account account, Caller caller) {
        AuditRecord deed = record("account.create", account, caller);
        return accounts.create(account, audit.audited(deed)).map(created -> {
            if (!created) {
                throw new ApiException(ErrorCode.CONFLICT, "account " + account.accountId() + " is registered already");
            }
            audit.log(deed);
            return Response.created(URI.create("/api/accounts/" + account.accountId()))
                    .entity(AccountView.of(account, clock.instant()))
                    .build();
        });
    }

    @PUT
    @Path("/{accountId}")
    @Operation(
            summary = "Replaces the registration of an account",
            description = "What is left out gets its default, the external id, too. What is known of its scans stays.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400", description = "Fields are not valid: errors names each")
    @APIResponse(responseCode = "404", description = "It is not registered")
    public Uni<AccountView> replace(
            @RestPath String accountId,
            AccountRequest request,
            @Context ContainerRequestContext http,
            @Context RoutingContext routing) {
        Overlooked.refuseParameters(http.getUriInfo(), Set.of());
        AccountId id = rules.check(request, AccountRules.accountId(accountId));
        Account account = request.toAccount(id);
        AuditRecord deed = record("account.update", account, Caller.of(http, routing));
        return accounts.update(account, audit.audited(deed)).chain(updated -> {
            if (!updated) {
                throw notRegistered(id);
            }
            audit.log(deed);
            return registered(id);
        });
    }

    @DELETE
    @Path("/{accountId}")
    @Operation(
            summary = "Removes the registration of an account",
            description = "It is not scanned any more; its resources stay until their time to live runs out.")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "404", description = "It is not registered")
    public Uni<Response> delete(
            @RestPath String accountId, @Context ContainerRequestContext http, @Context RoutingContext routing) {
        Overlooked.refuseAny(http);
        AccountId id = AccountRules.accountId(accountId);
        AuditRecord deed = audit.record("account.delete", Caller.of(http, routing), what(id), "");
        return accounts.delete(id, audit.audited(deed)).map(deleted -> {
            if (!deleted) {
                throw notRegistered(id);
            }
            audit.log(deed);
            return Response.noContent().build();
        });
    }

    private static ApiException notRegistered(AccountId id) {
        return ApiException.notFound("account " + id + " is not registered");
    }

    private AuditRecord record(String action, Account account, Caller caller) {
        return audit.record(
                action,
                caller,
                what(account.accountId()),
                "name=%s roleArn=%s externalIdSet=%b regions=%s syncEnabled=%b"
                        .formatted(
                                account.name(),
                                account.roleArn(),
                                account.externalId() != null,
                                account.regions(),
                                account.syncEnabled()));
    }

    private static String what(AccountId id) {
        return "account " + id;
    }
}
