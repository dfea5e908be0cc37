package io.nucleus.query.sync;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.CollectedTypes;
import io.nucleus.query.api.ParameterErrors;
import io.nucleus.query.language.ExactField;
import io.nucleus.support.audit.Caller;
import io.nucleus.support.problem.Overlooked;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Asks for syncs that are limited to some services and accounts. */
@Path("/api/inventory/refresh")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Syncs")
public class RefreshApi {
    private final SyncRequests requests;

    public RefreshApi(SyncRequests requests) {
        this.requests = requests;
    }

    @POST
    @ResponseStatus(202)
    @Operation(
            summary = "Asks for a sync of some services in some accounts",
            description =
                    "One for each account that is named, or one for all. While one that takes it in is running, the"
                            + " answer is that one. Nothing is asked for unless all accounts can be synced.")
    @APIResponse(
            responseCode = "202",
            description = "They will run, or are running",
            content = @Content(schema = @Schema(implementation = RefreshAnswer.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong, or there is a body; `errors` names it")
    @APIResponse(responseCode = "404", description = "An account is not registered")
    @APIResponse(responseCode = "409", description = "An account's sync is switched off")
    public Uni<RefreshAnswer> refresh(
            @QueryParam("service")
                    @Parameter(
                            description = "Services (ec2) or types (ec2:instance), repeated or separated by commas; all"
                                    + " unless given",
                            example = "ec2")
                    List<String> service,
            @QueryParam("accounts")
                    @Parameter(
                            description = "12 digits each, repeated or separated by commas; all that are enabled unless"
                                    + " given",
                            example = "123456789012")
                    List<String> accounts,
            @Context UriInfo uri,
            @Context ContainerRequestContext request,
            @Context RoutingContext routing) {
        ParameterErrors errors = new ParameterErrors(uri, Set.of("service", "accounts"));
        Set<String> services = errors.values("service", service, ExactField.TYPE::isValid, ExactField.TYPE.expected());
        Set<AccountId> ids = errors.values("accounts", accounts, AccountId::isValid, "12 digits").stream()
                .map(AccountId::of)
                .collect(Collectors.toUnmodifiableSet());
        List<String> notCollected = CollectedTypes.unknown(services);
        if (!notCollected.isEmpty()) {
            errors.add(
                    "service",
                    String.join(", ", notCollected) + " not among the services and types that are collected");
        }
        if (Overlooked.hasBody(request)) {
            // What stands in one would be overlooked, and everything be refreshed.
            errors.add(
                    "body", "must be left out: what is to be refreshed stands in the parameters service and accounts");
        }
        errors.throwIfAny();
        return requests.refresh(ids, List.copyOf(services), Caller.of(request, routing))
                .map(RefreshAnswer::of);
    }
}
