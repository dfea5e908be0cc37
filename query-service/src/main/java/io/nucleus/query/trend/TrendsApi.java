package io.nucleus.query.trend;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.trend.Counts;
import io.nucleus.inventory.store.trend.DayCounts;
import io.nucleus.inventory.store.trend.TrendRepository;
import io.nucleus.query.api.ParameterErrors;
import io.nucleus.query.api.TimeParameters;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the inventory grows and shrinks. */
@Path("/api/inventory/trends")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes")
public class TrendsApi {
    private static final int USUAL_DAYS = 30;
    /** As long as counts are kept. */
    private static final int MOST_DAYS = 3 * 366;

    private static final Map<String, Function<Counts, Map<String, Long>>> DIMENSIONS = Map.of(
            "account", Counts::byAccount,
            "region", Counts::byRegion,
            "type", Counts::byType,
            "status", Counts::byStatus);

    private final TrendRepository trends;
    private final Clock clock;

    public TrendsApi(TrendRepository trends, Clock clock) {
        this.trends = trends;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "How many resources there were, day by day",
            description = "Counted when a scan completes; of several scans of a day, after the last one.")
    @APIResponse(
            responseCode = "200",
            description = "The days",
            content = @Content(schema = @Schema(implementation = TrendReport.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong; `errors` names it")
    public Uni<TrendReport> trends(
            @QueryParam("from")
                    @Parameter(description = "A day; 30 days before `to` unless given", example = "2026-11-01")
                    List<String> from,
            @QueryParam("to") @Parameter(description = "A day, inclusive; today unless given", example = "2026-11-26")
                    List<String> to,
            @QueryParam("by") @Parameter(description = "account, region, type or status; type unless given")
                    List<String> by,
            @QueryParam("accountId") @Parameter(description = "One account; all together unless given")
                    List<String> accountId,
            @Context UriInfo uri) {
        ParameterErrors errors = new ParameterErrors(uri, Set.of("from", "to", "by", "accountId"));
        LocalDate last = day(errors, "to", to, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        LocalDate first = day(errors, "from", from, last.minusDays(USUAL_DAYS));
        if (first.isAfter(last) || first.isBefore(last.minusDays(MOST_DAYS))) {
            errors.add("from", "must be no later than to, and at most " + MOST_DAYS + " days before it");
        }
        String dimension = errors.text("by", by, "type");
        if (!DIMENSIONS.containsKey(dimension)) {
            errors.add(
                    "by",
                    "must be one of " + DIMENSIONS.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        String account = errors.text("accountId", accountId, null);
        if (account != null && !AccountId.isValid(account)) {
            errors.add("accountId", "must be 12 digits");
        }
        errors.throwIfAny();
        return days(account, first, last)
                .map(counts -> day(counts, DIMENSIONS.get(dimension)))
                .collect()
                .asList()
                .map(days -> new TrendReport(dimension, first, last, days));
    }

    private Multi<DayCounts> days(String account, LocalDate first, LocalDate last) {
        return account == null ? trends.total(first, last) : trends.ofAccount(AccountId.of(account), first, last);
    }

    private static TrendReport.Day day(DayCounts counts, Function<Counts, Map<String, Long>> dimension) {
        return new TrendReport.Day(
                counts.day(), counts.scanId(), counts.counts().total(), dimension.apply(counts.counts()));
    }

    private static LocalDate day(ParameterErrors errors, String field, List<String> given, LocalDate otherwise) {
        String text = errors.text(field, given, null);
        Optional<LocalDate> day = text == null ? Optional.of(otherwise) : TimeParameters.day(text);
        if (day.isEmpty()) {
            errors.add(field, "must be a day such as 2026-11-26");
        }
        return day.orElse(otherwise);
    }
}
