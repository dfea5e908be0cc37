package io.nucleus.query.sync;

import io.nucleus.query.api.ParameterErrors;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** How the syncs stand, as events; see also {@link EventsOnDemand}. */
@Path("/api/inventory/status/events")
@Tag(name = "Syncs")
public class StatusEventsApi {
    private final StatusEvents events;

    public StatusEventsApi(StatusEvents events) {
        this.events = events;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "How the syncs stand, now and whenever it changed",
            description =
                    "Server-sent events, which `/status` answers, too, for `Accept: text/event-stream`: an event `status`"
                            + " with the JSON of `/status`, and a comment as a sign of life from time to time.")
    @APIResponse(
            responseCode = "200",
            description = "The events",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = InventoryStatus.class)))
    @APIResponse(responseCode = "429", description = "Too many watch; see Retry-After")
    public Multi<OutboundSseEvent> watch(@Context Sse sse, @Context UriInfo uri) {
        new ParameterErrors(uri, Set.of()).throwIfAny();
        return events.watch().map(status -> event(sse.newEventBuilder(), status));
    }

    private static OutboundSseEvent event(OutboundSseEvent.Builder event, Optional<InventoryStatus> status) {
        return status.map(now -> event.name("status").data(now))
                .orElseGet(() -> event.comment("alive"))
                .build();
    }
}
