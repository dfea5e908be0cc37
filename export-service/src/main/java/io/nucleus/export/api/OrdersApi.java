package io.nucleus.export.api;

import io.nucleus.export.order.ExportBody;
import io.nucleus.export.order.Orders;
import io.nucleus.export.order.Specification;
import io.nucleus.export.order.SpecificationRules;
import io.nucleus.export.storage.DownloadLinks;
import io.nucleus.inventory.store.export.Export;
import io.nucleus.inventory.store.export.ExportRepository;
import io.nucleus.support.audit.Audit;
import io.nucleus.support.audit.Caller;
import io.nucleus.support.problem.Overlooked;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ordering exports. */
@Path("/api/inventory/resources/export")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Exports")
public class OrdersApi {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Orders orders;
    private final ExportRepository exports;
    private final DownloadLinks links;
    private final Audit audit;

    public OrdersApi(Orders orders, ExportRepository exports, DownloadLinks links, Audit audit) {
        this.orders = orders;
        this.exports = exports;
        this.links = links;
        this.audit = audit;
    }

    @POST
    @Operation(
            summary = "Exports resources",
            description = "As a workbook, CSV or NDJSON. Answers the finished export if it is done in time, else how it"
                    + " stands.")
    @APIResponse(
            responseCode = "200",
            description = "It is completed; downloadUrl has the file",
            content = @Content(schema = @Schema(implementation = ExportView.class)))
    @APIResponse(
            responseCode = "202",
            description = "It is not completed yet, or has failed: ask its Location",
            headers =
                    @Header(
                            name = "Location",
                            description = "The export",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ExportView.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body is wrong, or asks for too many rows; `errors` names the field")
    @APIResponse(responseCode = "429", description = "You have too many exports under way; see Retry-After")
    @APIResponse(responseCode = "503", description = "The inventory cannot be read now; see Retry-After")
    public Uni<Response> export(
            @RequestBody(required = false) ExportBody body,
            @HeaderParam("Prefer")
                    @Parameter(
                            description = "`wait=n`: how many seconds to wait for the file, 5 unless set, 30 at most")
                    String prefer,
            @Context ContainerRequestContext request,
            @Context RoutingContext routing) {
        Overlooked.refuseParameters(request.getUriInfo(), Set.of());
        Specification specification = SpecificationRules.check(body);
        Caller caller = Caller.of(request, routing);
        String details = "format=%s filters=%s".formatted(specification.format(), specification.inWords());
        return audit.write(audit.record("export.create", caller, "a new export", details))
                .chain(() -> orders.place(specification, caller))
                .chain(export -> awaitEnd(export, Preference.wait(prefer)))
                .map(this::answer);
    }

    private Uni<Export> awaitEnd(Export export, Duration wait) {
        if (wait.isZero()) {
            return Uni.createFrom().item(export);
        }
        return Multi.createFrom()
                .ticks()
                .every(LOOK_EVERY)
                .onOverflow()
                .drop()
                .select()
                .first(wait.dividedBy(LOOK_EVERY))
                .onItem()
                .transformToUniAndConcatenate(tick -> exports.get(export.userId(), export.exportId()))
                .map(found -> found.orElse(export))
                .select()
                .when(now -> Uni.createFrom().item(now.state().isEnded()))
                .toUni()
                .onItem()
                .ifNull()
                .switchTo(() -> exports.get(export.userId(), export.exportId()).map(found -> found.orElse(export)));
    }

    private Response answer(Export export) {
        if (export.state() != Export.State.COMPLETED) {
            return Response.accepted(ExportView.of(export))
                    .header(HttpHeaders.LOCATION, "/api/exports/" + export.exportId())
                    .build();
        }
        return Response.ok(ExportView.of(export, links.link(export))).build();
    }
}
