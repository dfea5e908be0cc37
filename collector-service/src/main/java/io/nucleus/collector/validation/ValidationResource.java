package io.nucleus.collector.validation;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.support.audit.Audit;
import io.nucleus.support.audit.Caller;
import io.nucleus.support.problem.ApiException;
import io.nucleus.support.problem.Overlooked;
import io.nucleus.support.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lets an operator see what a role allows before relying on it. */
@Path("/api/accounts/{accountId}/validate")
@Tag(name = "Accounts")
@Produces(MediaType.APPLICATION_JSON)
public class ValidationResource {
    private final AccountRepository accounts;
    private final Validator validator;
    private final Audit audit;

    public ValidationResource(AccountRepository accounts, Validator validator, Audit audit) {
        this.accounts = accounts;
        this.validator = validator;
        this.audit = audit;
    }

    @POST
    @Operation(
            summary = "Try the role of a registered account",
            description = "Assumes the role and asks for one small page of everything that a scan lists, in the home"
                    + " region and globally. Nothing is stored but who asked for it.")
    @APIResponse(
            responseCode = "200",
            description = "What was tried, whether or not it was allowed",
            content = @Content(schema = @Schema(implementation = ValidationReport.class)))
    @APIResponse(
            responseCode = "400",
            description = "The account id is not 12 digits",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "The account is not registered",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<ValidationReport> validate(
            @PathParam("accountId") String accountId,
            @Context ContainerRequestContext http,
            @Context RoutingContext routing) {
        Overlooked.refuseAny(http);
        if (!AccountId.isValid(accountId)) {
            throw ApiException.invalid("accountId", "must be 12 digits");
        }
        return accounts.get(AccountId.of(accountId))
                .map(account ->
                        account.orElseThrow(() -> ApiException.notFound("account " + accountId + " is not registered")))
                .call(account -> audit.write(audit.record(
                        "account.validate",
                        Caller.of(http, routing),
                        "account " + accountId,
                        "roleArn=" + account.role().orElse("default"))))
                .chain(validator::validate);
    }
}
