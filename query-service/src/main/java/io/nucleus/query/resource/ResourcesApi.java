package io.nucleus.query.resource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.store.resource.ResourceRepository;
import io.nucleus.inventory.store.resource.ResourceRepository.ResourceKey;
import io.nucleus.query.api.FilterParameters;
import io.nucleus.query.api.OrderParameters;
import io.nucleus.query.api.ParameterErrors;
import io.nucleus.query.index.InventoryCounts;
import io.nucleus.query.index.ResourceFilter;
import io.nucleus.query.index.ResourceOrder;
import io.nucleus.query.index.ResourceRow;
import io.nucleus.query.search.QueryMetrics.Kind;
import io.nucleus.query.search.ResourceStreams;
import io.nucleus.query.search.Searches;
import io.nucleus.support.problem.ApiException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The resources of the inventory. */
@Path("/api/inventory")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Resources")
public class ResourcesApi {
    private static final String NDJSON = "application/x-ndjson";

    private final Searches searches;
    private final ResourceStreams streams;
    private final ResourceRepository resources;
    private final ObjectWriter json;

    public ResourcesApi(Searches searches, ResourceStreams streams, ResourceRepository resources, ObjectMapper json) {
        this.searches = searches;
        this.streams = streams;
        this.resources = resources;
        this.json = json.writerFor(ResourceRow.class);
    }

    @GET
    @Path("/resources")
    @Operation(
            summary = "A page of resources",
            description =
                    "Filtered, searched and sorted. Values of one filter are alternatives; filters narrow one another.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(schema = @Schema(implementation = ResourceList.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong; `errors` names it")
    @APIResponse(responseCode = "429", description = "Too many searches are under way; see Retry-After")
    @APIResponse(responseCode = "503", description = "The index is not filled yet, or the search took too long")
    public Uni<ResourceList> page(
            @BeanParam FilterParameters filters,
            @BeanParam OrderParameters order,
            @BeanParam PageParameters paging,
            @Context UriInfo uri) {
        ParameterErrors errors =
                new ParameterErrors(uri, all(FilterParameters.NAMES, OrderParameters.NAMES, PageParameters.NAMES));
        ResourceFilter filter = filters.read(errors);
        ResourceOrder sort = order.read(errors).orElse(ResourceOrder.DEFAULT);
        int page = paging.page(errors);
        int pageSize = paging.pageSize(errors);
        errors.throwIfAny();
        return searches.ask(
                Kind.PAGE,
                snapshot -> ResourceList.of(
                        snapshot.page(filter, sort, page, pageSize), page, pageSize, snapshot.choices()));
    }

    @GET
    @Path("/resources/stream")
    @Produces(NDJSON)
    @Operation(
            summary = "All resources, one JSON object a line",
            description =
                    "The rows of `/resources`, all of them, from one state of the inventory. Without `sortBy` in no"
                            + " particular order, which is quickest. An answer that was cut off does not end as HTTP demands.")
    @APIResponse(
            responseCode = "200",
            description = "The rows",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = ResourceRow.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong; `errors` names it")
    @APIResponse(responseCode = "429", description = "Too many streams are open; see Retry-After")
    public Multi<byte[]> stream(
            @BeanParam FilterParameters filters, @BeanParam OrderParameters order, @Context UriInfo uri) {
        ParameterErrors errors = new ParameterErrors(uri, all(FilterParameters.NAMES, OrderParameters.NAMES));
        ResourceFilter filter = filters.read(errors);
        ResourceOrder sort = order.read(errors).orElse(null);
        errors.throwIfAny();
        return streams.rows(filter, sort).map(this::lines);
    }

    /** Lines without the last one's end, which the server adds. */
    private byte[] lines(List<ResourceRow> rows) {
        return rows.stream().map(this::line).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
    }

    private String line(ResourceRow row) {
        try {
            return json.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("/resources/{arn:.+}")
    @Operation(summary = "One resource in full", description = "With what the service said of it, as it is stored now.")
    @APIResponse(
            responseCode = "200",
            description = "The resource",
            content = @Content(schema = @Schema(implementation = ResourceDetails.class)))
    @APIResponse(responseCode = "400", description = "It is not an ARN")
    @APIResponse(responseCode = "404", description = "The inventory has no such resource")
    public Uni<ResourceDetails> one(
            @PathParam("arn")
                    @Parameter(
                            description = "The ARN, percent-encoded",
                            example = "arn:aws:ec2:eu-west-1:123456789012:instance/i-0abc1234def567890")
                    String arn,
            @Context UriInfo uri) {
        ParameterErrors errors = new ParameterErrors(uri, Set.of());
        if (!isArn(arn)) {
            errors.add("arn", "must be arn:partition:service:region:account-id:resource");
        }
        errors.throwIfAny();
        return searches.ask(Kind.FIND, snapshot -> snapshot.find(arn))
                .map(found -> found.orElseThrow(() -> unknown(arn)))
                .chain(row -> resources.get(
                        AccountId.of(row.accountId()),
                        new ResourceKey(ResourceType.of(row.resourceType()), ResourceArn.of(arn))))
                .map(found -> found.orElseThrow(() -> unknown(arn)))
                .chain(stored -> searches.ask(Kind.FIND, snapshot -> ResourceDetails.of(stored, snapshot)));
    }

    private static boolean isArn(String text) {
        try {
            ResourceArn.of(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static ApiException unknown(String arn) {
        return ApiException.notFound("The inventory has no resource " + arn);
    }

    @GET
    @Path("/stats")
    @Operation(
            summary = "How many resources there are",
            description = "In all and by status, type, region and account; of all resources unless filtered.")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content = @Content(schema = @Schema(implementation = InventoryCounts.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong; `errors` names it")
    public Uni<InventoryCounts> stats(@BeanParam FilterParameters filters, @Context UriInfo uri) {
        ParameterErrors errors = new ParameterErrors(uri, FilterParameters.NAMES);
        ResourceFilter filter = filters.read(errors);
        errors.throwIfAny();
        return searches.ask(Kind.COUNTS, snapshot -> snapshot.counts(filter));
    }

    @SafeVarargs
    private static Set<String> all(Set<String>... names) {
        Set<String> all = new HashSet<>();
        List.of(names).forEach(all::addAll);
        return all;
    }
}
