package io.nucleus.query.resource;

import io.nucleus.query.api.ConditionalAnswers;
import io.nucleus.query.api.ParameterErrors;
import io.nucleus.query.index.InventoryCounts;
import io.nucleus.query.index.ResourceFilter;
import io.nucleus.query.index.Snapshot;
import io.nucleus.query.language.Clause;
import io.nucleus.query.language.ExactField;
import io.nucleus.query.language.ResourceQuery;
import io.nucleus.query.language.Term;
import io.nucleus.query.search.QueryMetrics.Kind;
import io.nucleus.query.search.Searches;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How old and how large the inventory is, of a service or in all. */
@Path("/api/inventory/metadata")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Resources")
public class MetadataApi {
    private final Searches searches;
    private final ConditionalAnswers answers;

    public MetadataApi(Searches searches, ConditionalAnswers answers) {
        this.searches = searches;
        this.answers = answers;
    }

    /** How old and how large it is. */
    @RegisterForReflection
    @Schema(name = "InventoryMetadata")
    public record Metadata(
            @Schema(description = "null: all services", nullable = true, examples = "ec2")
            String service,

            @Schema(description = "When any of it was last read to the end; null if never", nullable = true)
            Instant lastUpdate,

            @Schema(description = "When that account was, of which it is longest ago; null if never", nullable = true)
            Instant oldestUpdate,

            long resourceCount,

            @Schema(examples = "{\"active\": 42, \"missing\": 1}")
            Map<String, Long> byStatus,

            @Schema(description = "How many accounts have any of it")
            int accounts,

            @Schema(description = "How many regions have any of it")
            int regions) {}

    @GET
    @Operation(summary = "How old and how large the inventory is", description = "Of one service, or of all.")
    @APIResponse(
            responseCode = "200",
            description = "What there is",
            content = @Content(schema = @Schema(implementation = Metadata.class)))
    @APIResponse(responseCode = "304", description = "As If-None-Match has it")
    @APIResponse(responseCode = "400", description = "A parameter is wrong; `errors` names it")
    public Uni<Response> metadata(
            @QueryParam("service") @Parameter(description = "A service; all unless given", example = "ec2")
                    List<String> service,
            @Context UriInfo uri,
            @Context Request request) {
        ParameterErrors errors = new ParameterErrors(uri, Set.of("service"));
        String wanted = errors.text("service", service, null);
        if (wanted != null && !ExactField.SERVICE.isValid(wanted)) {
            errors.add("service", "must be " + ExactField.SERVICE.expected());
        }
        errors.throwIfAny();
        return searches.ask(Kind.COUNTS, snapshot -> of(wanted, snapshot)).map(data -> answers.of(data, request));
    }

    private static Metadata of(String service, Snapshot snapshot) throws IOException {
        InventoryCounts counts = snapshot.counts(filter(service));
        return new Metadata(
                service,
                snapshot.scopeReads().latestRead(service).orElse(null),
                snapshot.scopeReads().oldestRead(service).orElse(null),
                counts.totalItems(),
                counts.byStatus(),
                counts.byAccount().size(),
                counts.byRegion().size());
    }

    private static ResourceFilter filter(String service) {
        return service == null
                ? ResourceFilter.NONE
                : ResourceFilter.of(new ResourceQuery(
                        List.of(new Clause(false, new Term.Exact(ExactField.SERVICE, List.of(service))))));
    }
}
