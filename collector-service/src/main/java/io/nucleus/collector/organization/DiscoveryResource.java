package io.nucleus.collector.organization;

import io.nucleus.support.audit.Caller;
import io.nucleus.support.problem.Overlooked;
import io.nucleus.support.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Registers the accounts of the organization. */
@Path("/api/accounts/discover")
@Tag(name = "Organization")
@Produces(MediaType.APPLICATION_JSON)
public class DiscoveryResource {
    private final Discovery discovery;

    public DiscoveryResource(Discovery discovery) {
        this.discovery = discovery;
    }

    @POST
    @Operation(
            summary = "Bring the registered accounts in line with the organization",
            description = "New accounts are registered, enabled or not as configured; those that are suspended or being"
                    + " closed are marked and not scanned any more; none is deleted. Repeating it changes"
                    + " nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What was changed",
            content = @Content(schema = @Schema(implementation = DiscoveryReport.class)))
    @APIResponse(
            responseCode = "502",
            description = "AWS refused; the detail says why",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<DiscoveryReport> discover(@Context ContainerRequestContext http, @Context RoutingContext routing) {
        Overlooked.refuseAny(http);
        return discovery.run(Caller.of(http, routing));
    }
}
