package io.nucleus.collector.organization;

import io.nucleus.support.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lets an operator find accounts that are not registered yet. */
@Path("/api/organization/accounts")
@Tag(name = "Organization")
@Produces(MediaType.APPLICATION_JSON)
public class OrganizationResource {
    private final Organization organization;

    public OrganizationResource(Organization organization) {
        this.organization = organization;
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
        return organization.members().map(OrganizationAccounts::new);
    }
}
