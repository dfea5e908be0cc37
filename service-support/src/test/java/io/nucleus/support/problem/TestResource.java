package io.nucleus.support.problem;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Fails in every way in which a request can. */
@Path("/test")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TestResource {
    /** A body. */
    public record Thing(
            @NotBlank String name, int count, boolean flag, List<@Valid Part> parts, List<@NotBlank String> labels) {}

    /** A part of a body. */
    public record Part(@Min(1) int size) {}

    @POST
    public Thing create(@Valid Thing thing) {
        return thing;
    }

    @GET
    public List<Integer> page(@RestQuery @DefaultValue("1") @Min(1) int page, @RestQuery @Max(500) Integer pageSize) {
        return List.of(page, pageSize == null ? 25 : pageSize);
    }

    @GET
    @Path("/number/{id}")
    public long number(@RestPath long id) {
        return id;
    }

    @GET
    @Path("/unexpected")
    public String unexpected() {
        throw new IllegalStateException("password=hunter2");
    }

    @GET
    @Path("/api/{kind}")
    public String api(@RestPath String kind) {
        throw switch (kind) {
            case "later" -> ApiException.later(ErrorCode.TOO_MANY_REQUESTS, "slow down", Duration.ofSeconds(7));
            case "conflict" -> new ApiException(ErrorCode.CONFLICT, "it exists");
            default -> ApiException.notFound("no " + kind);
        };
    }
}
