package io.nucleus.query.sync;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.query.api.ParameterErrors;
import io.nucleus.support.audit.Caller;
import io.nucleus.support.problem.ApiException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Syncs: asking for one, and how they stand. */
@Path("/api/inventory")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Syncs")
public class SyncApi {
    private final SyncRequests requests;
    private final SyncStatusReader status;

    public SyncApi(SyncRequests requests, SyncStatusReader status) {
        this.requests = requests;
        this.status = status;
    }

    /** What to sync. */
    @RegisterForReflection
    @Schema(name = "SyncBody")
    public record Body(
            @Schema(
                    description = "The account to sync; absent or null: all that are enabled",
                    examples = "123456789012")
            String accountId,

            @Schema(
                    description = "Whether to look into regions that are known to be empty, too; false unless given",
                    examples = "true")
            Boolean fullSweep) {
        boolean sweepsAll() {
            return fullSweep != null && fullSweep;
        }
    }

    @POST
    @Path("/sync")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @Operation(
            summary = "Asks for a sync",
            description = "Of one account, or of all. While one that takes it in is running, the answer is that one.")
    @APIResponse(
            responseCode = "202",
            description = "It will run, or is running",
            content = @Content(schema = @Schema(implementation = SyncAnswer.class)))
    @APIResponse(responseCode = "400", description = "The body is wrong, or there is a parameter; `errors` names it")
    @APIResponse(responseCode = "404", description = "The account is not registered")
    @APIResponse(responseCode = "409", description = "The account's sync is switched off")
    public Uni<SyncAnswer> sync(
            @RequestBody(required = false) Body body,
            @Context ContainerRequestContext request,
            @Context RoutingContext routing,
            @Context UriInfo uri) {
        new ParameterErrors(uri, Set.of()).throwIfAny();
        return requests.request(account(body), body != null && body.sweepsAll(), Caller.of(request, routing));
    }

    private static Optional<AccountId> account(Body body) {
        if (body == null || body.accountId() == null) {
            return Optional.empty();
        }
        if (!AccountId.isValid(body.accountId())) {
            throw ApiException.invalid("accountId", "must be 12 digits, or be left out for all accounts");
        }
        return Optional.of(AccountId.of(body.accountId()));
    }

    @GET
    @Path("/status")
    @Operation(
            summary = "How the syncs stand",
            description = "The last sync of each account, the next scheduled one, and the one that is running.")
    @APIResponse(
            responseCode = "200",
            description = "The status; about a second old at most",
            content = @Content(schema = @Schema(implementation = InventoryStatus.class)))
    public Uni<InventoryStatus> status(@Context UriInfo uri) {
        new ParameterErrors(uri, Set.of()).throwIfAny();
        return status.read();
    }
}
