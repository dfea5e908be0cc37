package io.nucleus.query.sync;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Whoever asks for the status in the form of events gets those of {@code /status/events}. Not by the forms that two methods of one
 * path produce: those who accept anything would get events, too, and wait for their end.
 */
public class EventsOnDemand {
    private static final String STATUS = "/api/inventory/status";

    private static boolean isStatus(String path) {
        return path.equals(STATUS) || ("/" + path).equals(STATUS);
    }

    @ServerRequestFilter(preMatching = true)
    public void lead(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        UriInfo uri = request.getUriInfo();
        if (accept != null
                && accept.contains(MediaType.SERVER_SENT_EVENTS)
                && request.getMethod().equals(HttpMethod.GET)
                && isStatus(uri.getPath())) {
            request.setRequestUri(
                    uri.getRequestUriBuilder().replacePath(STATUS + "/events").build());
        }
    }
}
