package io.nucleus.export.api;

import io.nucleus.export.metrics.ExportMetrics;
import io.nucleus.export.metrics.ExportMetrics.Ended;
import io.nucleus.export.storage.DownloadLinks;
import io.nucleus.inventory.model.Ulids;
import io.nucleus.inventory.store.export.Export;
import io.nucleus.inventory.store.export.ExportRepository;
import io.nucleus.support.audit.Audit;
import io.nucleus.support.audit.Caller;
import io.nucleus.support.problem.ApiException;
import io.nucleus.support.problem.ErrorCode;
import io.nucleus.support.problem.Overlooked;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The exports of the user who asks; those of others do not exist for them. */
@Path("/api/exports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exports")
public class ExportsApi {

    private final ExportRepository exports;
    private final DownloadLinks links;
    private final ExportMetrics metrics;
    private final Audit audit;
    private final Clock clock;

    public ExportsApi(ExportRepository exports, DownloadLinks links, ExportMetrics metrics, Audit audit, Clock clock) {
        this.exports = exports;
        this.links = links;
        this.metrics = metrics;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Your exports, newest first", description = "Without links: ask for one of the export.")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", description = "A parameter is wrong; `errors` names it")
    public Uni<ExportPage> list(
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) int pageSize,
            @RestQuery @Parameter(description = "Of the page before") String nextToken,
            @Context ContainerRequestContext request,
            @Context RoutingContext routing) {
        Overlooked.refuseParameters(request.getUriInfo(), Set.of("pageSize", "nextToken"));
        if (nextToken != null && !Ulids.isValid(nextToken)) {
            throw ApiException.invalid("nextToken", "must be that of the page before");
        }
        return exports.ofUser(Caller.of(request, routing).userId(), nextToken)
                .filter(this::isKept)
                .select()
                .first(pageSize + 1L)
                .map(ExportView::of)
                .collect()
                .asList()
                .map(views -> page(views, pageSize));
    }

    private static ExportPage page(List<ExportView> views, int pageSize) {
        if (views.size() <= pageSize) {
            return new ExportPage(views, null);
        }
        List<ExportView> page = views.subList(0, pageSize);
        return new ExportPage(page, page.getLast().exportId());
    }

    /** DynamoDB removes items some time after their end. */
    private boolean isKept(Export export) {
        return export.order().expiresAt().isAfter(clock.instant());
    }

    @GET
    @Path("/{exportId}")
    @Operation(summary = "How an export stands", description = "With a link to its file once it is completed.")
    @APIResponse(responseCode = "200", description = "The export")
    @APIResponse(responseCode = "404", description = "You have no such export")
    public Uni<ExportView> get(
            @RestPath String exportId, @Context ContainerRequestContext request, @Context RoutingContext routing) {
        return find(exportId, Caller.of(request, routing)).map(this::linked);
    }

    private ExportView linked(Export export) {
        return export.state() == Export.State.COMPLETED
                ? ExportView.of(export, links.link(export))
                : ExportView.of(export);
    }

    private Uni<Export> find(String exportId, Caller caller) {
        return Ulids.isValid(exportId)
                ? exports.get(caller.userId(), exportId)
                        .map(found -> found.filter(this::isKept).orElseThrow(() -> unknown(exportId)))
                : Uni.createFrom().failure(unknown(exportId));
    }

    private static ApiException unknown(String exportId) {
        return ApiException.notFound("You have no export " + exportId.replaceAll("\\p{Cntrl}", " "));
    }

    @POST
    @Path("/{exportId}/url")
    @Operation(summary = "A new link to the file of an export")
    @APIResponse(responseCode = "200", description = "The export, with the link")
    @APIResponse(responseCode = "404", description = "You have no such export")
    @APIResponse(responseCode = "409", description = "It has no file")
    public Uni<ExportView> url(
            @RestPath String exportId, @Context ContainerRequestContext request, @Context RoutingContext routing) {
        Overlooked.refuseAny(request);
        Caller caller = Caller.of(request, routing);
        return find(exportId, caller)
                .invoke(export -> {
                    if (export.state() != Export.State.COMPLETED) {
                        throw new ApiException(
                                ErrorCode.CONFLICT,
                                "The export is " + export.state().text() + ": it has no file");
                    }
                })
                .call(export -> record("export.link", export, caller))
                .map(this::linked);
    }

    @DELETE
    @Path("/{exportId}")
    @Operation(
            summary = "Cancels an export",
            description =
                    "Whoever works on it stops within seconds, and nothing of it is left. Cancelling again does no"
                            + " harm.")
    @APIResponse(responseCode = "200", description = "It is cancelled")
    @APIResponse(responseCode = "404", description = "You have no such export")
    @APIResponse(responseCode = "409", description = "It has ended already")
    public Uni<ExportView> cancel(
            @RestPath String exportId, @Context ContainerRequestContext request, @Context RoutingContext routing) {
        Overlooked.refuseAny(request);
        Caller caller = Caller.of(request, routing);
        return find(exportId, caller)
                .call(export -> record("export.cancel", export, caller))
                .chain(export -> exports.end(export, Export.State.CANCELLED, null, clock.instant())
                        .invoke(ended -> {
                            if (ended) {
                                metrics.ended(Ended.CANCELLED, export.order().format());
                            }
                        }))
                .chain(ignored -> find(exportId, caller))
                .map(now -> {
                    if (now.state() != Export.State.CANCELLED) {
                        throw new ApiException(
                                ErrorCode.CONFLICT,
                                "The export is " + now.state().text() + ": there is nothing to cancel");
                    }
                    return ExportView.of(now);
                });
    }

    private Uni<Void> record(String action, Export export, Caller caller) {
        return audit.write(audit.record(
                action,
                caller,
                "export " + export.exportId(),
                "filename=" + export.order().filename()));
    }
}
