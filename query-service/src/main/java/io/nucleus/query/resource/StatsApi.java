package io.nucleus.query.resource;

import io.nucleus.query.api.ConditionalAnswers;
import io.nucleus.query.api.FilterParameters;
import io.nucleus.query.api.ParameterErrors;
import io.nucleus.query.index.Dimension;
import io.nucleus.query.index.ResourceFilter;
import io.nucleus.query.index.Snapshot;
import io.nucleus.query.search.QueryMetrics.Kind;
import io.nucleus.query.search.Searches;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many resources there are. */
@Path("/api/inventory/stats")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Resources")
public class StatsApi {
    private static final int MOST_DIMENSIONS = 2;

    private final Searches searches;
    private final ConditionalAnswers answers;

    public StatsApi(Searches searches, ConditionalAnswers answers) {
        this.searches = searches;
        this.answers = answers;
    }

    @GET
    @Operation(
            summary = "How many resources there are",
            description =
                    "In all and by status, type, region and account, and by any one or two dimensions; of all resources"
                            + " unless filtered.")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content = @Content(schema = @Schema(implementation = ResourceStats.class)))
    @APIResponse(responseCode = "304", description = "As If-None-Match has it")
    @APIResponse(responseCode = "400", description = "A parameter is wrong; `errors` names it")
    @APIResponse(responseCode = "429", description = "Too many searches are under way; see Retry-After")
    @APIResponse(responseCode = "503", description = "The index is not filled yet, or the search took too long")
    public Uni<Response> stats(
            @BeanParam FilterParameters filters,
            @QueryParam("by")
                    @Parameter(
                            description =
                                    "One or two of type, account, region, status, service, state: `groups` then counts"
                                            + " each of their combinations",
                            example = "type,region")
                    List<String> by,
            @Context UriInfo uri,
            @Context Request request) {
        Set<String> names = new HashSet<>(FilterParameters.NAMES);
        names.add("by");
        ParameterErrors errors = new ParameterErrors(uri, names);
        ResourceFilter filter = filters.read(errors);
        List<Dimension> dimensions = List.copyOf(Facets.read("by", by, errors));
        if (dimensions.size() > MOST_DIMENSIONS) {
            errors.add("by", "must have one or two dimensions");
        }
        errors.throwIfAny();
        return searches.ask(Kind.COUNTS, snapshot -> count(snapshot, filter, dimensions))
                .map(stats -> answers.of(stats, request));
    }

    private static ResourceStats count(Snapshot snapshot, ResourceFilter filter, List<Dimension> dimensions)
            throws IOException {
        return dimensions.isEmpty()
                ? ResourceStats.of(snapshot.counts(filter))
                : ResourceStats.of(snapshot.counts(filter), dimensions, snapshot.groups(filter, dimensions), snapshot);
    }
}
