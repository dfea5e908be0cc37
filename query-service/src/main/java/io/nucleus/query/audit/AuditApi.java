package io.nucleus.query.audit;

import io.nucleus.inventory.store.audit.AuditRecord;
import io.nucleus.inventory.store.audit.AuditRepository;
import io.nucleus.inventory.store.audit.AuditRepository.Position;
import io.nucleus.query.api.ParameterErrors;
import io.nucleus.query.api.PositionToken;
import io.nucleus.query.api.TimeParameters;
import io.nucleus.query.api.TimeParameters.TimeRange;
import io.nucleus.support.hub.HubConfig;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who did what, as it is on record. */
@Path("/api/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditApi {
    private static final Predicate<String> ACTION =
            Pattern.compile("[a-z]+(\\.[a-z]+)?").asMatchPredicate();

    private static final int DEFAULT_PAGE = 50;
    private static final int MOST = 500;
    /** Messages bear the queue's time: they may be on record a little ahead of this clock. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private static final PositionToken TOKEN = new PositionToken("audit", 2);

    private final AuditRepository records;
    private final Duration kept;
    private final Clock clock;

    public AuditApi(AuditRepository records, HubConfig hub, Clock clock) {
        this.records = records;
        this.kept = hub.auditRetention();
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Who did what, when and from where",
            description = "Every request for a sync, scheduled ones included, and every change of accounts, the latest"
                    + " first.")
    @APIResponse(
            responseCode = "200",
            description = "Some of the records",
            content = @Content(schema = @Schema(implementation = AuditList.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong; `errors` names it")
    public Uni<AuditList> list(
            @QueryParam("from") @Parameter(description = "The first day (UTC) or moment; all that is kept if left out")
                    List<String> from,
            @QueryParam("to") @Parameter(description = "The last day (UTC), or the first moment that is too late")
                    List<String> to,
            @QueryParam("action")
                    @Parameter(
                            description = "account.create, or account for account.*; several are alternatives",
                            example = "sync")
                    List<String> action,
            @QueryParam("who") @Parameter(description = "Exactly as shown; several are alternatives") List<String> who,
            @QueryParam("pageSize")
                    @Parameter(
                            description = "How many at most",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "500",
                                            defaultValue = "50"))
                    List<String> pageSize,
            @QueryParam("nextToken") @Parameter(description = "From the page before") List<String> nextToken,
            @Context UriInfo uri) {
        ParameterErrors errors =
                new ParameterErrors(uri, Set.of("from", "to", "action", "who", "pageSize", "nextToken"));
        TimeRange range = TimeParameters.range(errors, from, to);
        Set<String> actions =
                errors.values("action", action, ACTION, "an action such as sync.start, or sync for sync.*");
        Set<String> names = errors.whole("who", who, w -> !w.isEmpty(), "a name");
        int most = errors.number("pageSize", pageSize, DEFAULT_PAGE, 1, MOST);
        Optional<Position> after = position(errors, nextToken);
        errors.throwIfAny();
        Predicate<AuditRecord> filter =
                r -> (actions.isEmpty() || isOf(r.action(), actions)) && (names.isEmpty() || names.contains(r.who()));
        Position end = end(range);
        return records.newestFirst(
                        first(range),
                        after.filter(p -> p.at().isBefore(end.at())).orElse(end))
                .filter(filter)
                .select()
                .first(most + 1L)
                .collect()
                .asList()
                .map(found -> page(found, most));
    }

    private static boolean isOf(String action, Set<String> wanted) {
        int dot = action.indexOf('.');
        return wanted.contains(action) || dot > 0 && wanted.contains(action.substring(0, dot));
    }

    /** What is older than records are kept is not there, whether or not DynamoDB has removed it yet. */
    private Instant first(TimeRange range) {
        Instant oldest = clock.instant().minus(kept);
        return range.from() == null || range.from().isBefore(oldest) ? oldest : range.from();
    }

    private Position end(TimeRange range) {
        Instant latest = clock.instant().plus(CLOCK_SKEW);
        return Position.before(range.to() == null || range.to().isAfter(latest) ? latest : range.to());
    }

    private static Optional<Position> position(ParameterErrors errors, List<String> given) {
        Optional<List<String>> parts = TOKEN.read(errors, given);
        try {
            return parts.map(p -> new Position(Instant.parse(p.getFirst()), p.getLast()));
        } catch (DateTimeException e) {
            errors.add("nextToken", PositionToken.EXPECTED);
            return Optional.empty();
        }
    }

    private static AuditList page(List<AuditRecord> found, int most) {
        List<AuditRecord> shown = found.subList(0, Math.min(found.size(), most));
        AuditRecord last = shown.isEmpty() ? null : shown.getLast();
        return new AuditList(
                shown.stream().map(AuditList.Entry::of).toList(),
                found.size() <= most ? null : TOKEN.write(last.at().toString(), last.id()));
    }
}
