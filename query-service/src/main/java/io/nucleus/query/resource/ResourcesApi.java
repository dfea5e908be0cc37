package io.nucleus.query.resource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.store.resource.ResourceRepository;
import io.nucleus.inventory.store.resource.ResourceRepository.ResourceKey;
import io.nucleus.query.api.ConditionalAnswers;
import io.nucleus.query.api.FilterParameters;
import io.nucleus.query.api.OrderParameters;
import io.nucleus.query.api.ParameterErrors;
import io.nucleus.query.index.Dimension;
import io.nucleus.query.index.PageTooDeepException;
import io.nucleus.query.index.ResourceFilter;
import io.nucleus.query.index.ResourceOrder;
import io.nucleus.query.index.ResourcePage;
import io.nucleus.query.index.ResourceRow;
import io.nucleus.query.index.Snapshot;
import io.nucleus.query.resource.PageParameters.Page;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
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
    private static final String FIELDS = "fields";
    private static final String FIELDS_DESCRIPTION =
            "The only members that the resources are to have, separated by commas; all unless given";

    private final Searches searches;
    private final ResourceStreams streams;
    private final ResourceRepository resources;
    private final ConditionalAnswers answers;
    private final Clock clock;
    private final ObjectWriter json;

    public ResourcesApi(
            Searches searches,
            ResourceStreams streams,
            ResourceRepository resources,
            ConditionalAnswers answers,
            Clock clock,
            ObjectMapper json) {
        this.searches = searches;
        this.streams = streams;
        this.resources = resources;
        this.answers = answers;
        this.clock = clock;
        this.json = json.writer();
    }

    @GET
    @Path("/resources")
    @Operation(
            summary = "A page of resources",
            description =
                    "Filtered, searched and sorted. Values of one filter are alternatives; filters narrow one another."
                            + " A page is of one state of the inventory: its rows, total and facets agree.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(schema = @Schema(implementation = ResourceList.class)))
    @APIResponse(responseCode = "304", description = "As If-None-Match has it")
    @APIResponse(responseCode = "400", description = "A parameter is wrong; `errors` names it")
    @APIResponse(responseCode = "429", description = "Too many searches are under way; see Retry-After")
    @APIResponse(responseCode = "503", description = "The index is not filled yet, or the search took too long")
    public Uni<Response> page(
            @BeanParam FilterParameters filters,
            @BeanParam OrderParameters order,
            @BeanParam PageParameters paging,
            @QueryParam(FIELDS) @Parameter(description = FIELDS_DESCRIPTION, example = "name,resourceArn")
                    List<String> fields,
            @QueryParam("facets")
                    @Parameter(
                            description =
                                    "Some of type, account, region, status, service, state: how many resources each"
                                            + " value has, as if they were not filtered by it",
                            example = "type,region")
                    List<String> facets,
            @Context UriInfo uri,
            @Context Request request) {
        ParameterErrors errors = new ParameterErrors(
                uri,
                all(FilterParameters.NAMES, OrderParameters.NAMES, PageParameters.NAMES, Set.of(FIELDS, "facets")));
        ResourceFilter filter = filters.read(errors);
        ResourceOrder sort = order.read(errors).orElse(ResourceOrder.DEFAULT);
        Page page = paging.read(uri, sort, clock, errors);
        RowFields members = RowFields.read(fields, errors);
        Set<Dimension> counted = Facets.read("facets", facets, errors);
        errors.throwIfAny();
        int question = PageParameters.question(uri);
        Instant asOf = page.asOf(clock);
        return searches.ask(Kind.PAGE, asOf, snapshot -> {
                    ResourcePage found = find(snapshot, filter, sort, page);
                    return new ResourceList(
                            found.rows().stream().map(members::of).toList(),
                            ResourceList.Pagination.of(page, found.total()),
                            next(found, page, question, asOf),
                            counted.isEmpty() ? null : Facets.of(snapshot.facets(filter, counted), snapshot),
                            snapshot.choices());
                })
                .map(list -> answers.of(list, request));
    }

    private static ResourcePage find(Snapshot snapshot, ResourceFilter filter, ResourceOrder order, Page page)
            throws IOException {
        try {
            return page.after() == null
                    ? snapshot.page(filter, order, page.number(), page.size())
                    : snapshot.following(filter, order, page.after().place(), page.size());
        } catch (PageTooDeepException e) {
            throw ApiException.invalid("page", e.getMessage());
        }
    }

    private static String next(ResourcePage found, Page page, int question, Instant asOf) {
        if (found.next() == null) {
            return null;
        }
        long before = page.after() == null
                ? (page.number() - 1L) * page.size()
                : page.after().before();
        return new PageToken(question, asOf, before + found.rows().size(), found.next()).encode();
    }

    @GET
    @Path("/resources/stream")
    @Produces(NDJSON)
    @Operation(
            summary = "All resources, one JSON object a line",
            description =
                    "The rows of `/resources`, all of them, from one state of the inventory. Without `sortBy` in no"
                            + " particular order, which is quickest. An answer that was cut off does not end as HTTP"
                            + " demands.")
    @APIResponse(
            responseCode = "200",
            description = "The rows",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = ResourceRow.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong; `errors` names it")
    @APIResponse(responseCode = "429", description = "Too many streams are open; see Retry-After")
    public Multi<byte[]> stream(
            @BeanParam FilterParameters filters,
            @BeanParam OrderParameters order,
            @QueryParam(FIELDS) @Parameter(description = FIELDS_DESCRIPTION, example = "name,resourceArn")
                    List<String> fields,
            @Context UriInfo uri) {
        ParameterErrors errors =
                new ParameterErrors(uri, all(FilterParameters.NAMES, OrderParameters.NAMES, Set.of(FIELDS)));
        ResourceFilter filter = filters.read(errors);
        ResourceOrder sort = order.read(errors).orElse(null);
        RowFields members = RowFields.read(fields, errors);
        errors.throwIfAny();
        return streams.rows(filter, sort).map(rows -> lines(rows, members));
    }

    /** Lines without the last one's end, which the server adds. */
    private byte[] lines(List<ResourceRow> rows, RowFields members) {
        return rows.stream()
                .map(members::of)
                .map(this::line)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String line(Object row) {
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
    @APIResponse(responseCode = "304", description = "As If-None-Match has it")
    public Uni<Response> one(
            @PathParam("arn")
                    @Parameter(
                            description = "The ARN, percent-encoded",
                            example = "arn:aws:ec2:eu-west-1:123456789012:instance/i-0abc1234def567890")
                    String arn,
            @Context UriInfo uri,
            @Context Request request) {
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
                .chain(stored -> searches.ask(Kind.FIND, snapshot -> ResourceDetails.of(stored, snapshot)))
                .map(details -> answers.of(details, request));
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

    @SafeVarargs
    private static Set<String> all(Set<String>... names) {
        Set<String> all = new HashSet<>();
        List.of(names).forEach(all::addAll);
        return all;
    }
}
