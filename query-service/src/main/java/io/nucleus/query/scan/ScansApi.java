package io.nucleus.query.scan;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.Ulids;
import io.nucleus.inventory.model.message.Trigger;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanAccount;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.query.api.ParameterErrors;
import io.nucleus.query.api.PositionToken;
import io.nucleus.query.api.TimeParameters;
import io.nucleus.query.api.TimeParameters.TimeRange;
import io.nucleus.query.index.AccountNames;
import io.nucleus.support.problem.ApiException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Scans, as they are stored. */
@Path("/api/inventory/scans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Syncs")
public class ScansApi {
    private static final int DEFAULT_PAGE = 25;
    private static final int MOST = 500;
    private static final Set<String> STATUSES = Stream.of(
                    SyncStatus.IN_PROGRESS, SyncStatus.SUCCESS, SyncStatus.PARTIAL, SyncStatus.FAILED)
            .map(SyncStatus::text)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> TRIGGERS =
            Arrays.stream(Trigger.values()).map(Trigger::text).collect(Collectors.toUnmodifiableSet());
    private static final PositionToken TOKEN = new PositionToken("scans", 1);

    private final ScanRepository scans;
    private final AccountRepository accounts;
    private final Clock clock;

    public ScansApi(ScanRepository scans, AccountRepository accounts, Clock clock) {
        this.scans = scans;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Some of the scans, the latest first. */
    @RegisterForReflection
    public record ScanList(
            List<ScanSummary> scans,

            @Schema(description = "For the next page; null: there is none")
            String nextToken) {
        public ScanList {
            scans = List.copyOf(scans);
        }
    }

    @GET
    @Operation(summary = "The scans, the latest first", description = "They are kept for 90 days.")
    @APIResponse(
            responseCode = "200",
            description = "Some of the scans",
            content = @Content(schema = @Schema(implementation = ScanList.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong; `errors` names it")
    public Uni<ScanList> latest(
            @QueryParam("status")
                    @Parameter(description = "in_progress, success, partial, failed; several are alternatives")
                    List<String> status,
            @QueryParam("trigger") @Parameter(description = "schedule, api, message; several are alternatives")
                    List<String> trigger,
            @QueryParam("scope") @Parameter(description = "An account's id, or all: what the scan was asked for")
                    List<String> scope,
            @QueryParam("from") @Parameter(description = "Begun on that day (UTC) or at that moment, or later")
                    List<String> from,
            @QueryParam("to") @Parameter(description = "Begun on that day (UTC) or before that moment") List<String> to,
            @QueryParam("pageSize")
                    @Parameter(
                            description = "How many at most",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "500",
                                            defaultValue = "25"))
                    List<String> pageSize,
            @QueryParam("limit") @Parameter(description = "The same as pageSize", deprecated = true) List<String> limit,
            @QueryParam("nextToken") @Parameter(description = "From the page before") List<String> nextToken,
            @Context UriInfo uri) {
        ParameterErrors errors = new ParameterErrors(
                uri, Set.of("status", "trigger", "scope", "from", "to", "pageSize", "limit", "nextToken"));
        Predicate<Scan> wanted = wanted(errors, status, trigger, scope);
        TimeRange range = TimeParameters.range(errors, from, to);
        int most = pageSize(errors, pageSize, limit);
        Optional<List<String>> after = TOKEN.read(errors, nextToken);
        if (after.isPresent() && !Ulids.isValid(after.get().getFirst())) {
            errors.add("nextToken", PositionToken.EXPECTED);
        }
        errors.throwIfAny();
        return after.map(a -> scans.recent(a.getFirst()))
                .orElseGet(scans::recent)
                .filter(scan -> wanted.test(scan) && range.contains(scan.startedAt()))
                .select()
                .first(most + 1L)
                .collect()
                .asList()
                .map(found -> page(found, most));
    }

    private static Predicate<Scan> wanted(
            ParameterErrors errors, List<String> status, List<String> trigger, List<String> scope) {
        Set<String> statuses = errors.values("status", status, STATUSES::contains, oneOf(STATUSES));
        Set<String> triggers = errors.values("trigger", trigger, TRIGGERS::contains, oneOf(TRIGGERS));
        Set<String> scopes = errors.values(
                "scope", scope, s -> s.equals(Scan.ALL) || AccountId.isValid(s), "12 digits, or " + Scan.ALL);
        return scan -> (statuses.isEmpty() || statuses.contains(scan.status().text()))
                && (triggers.isEmpty() || triggers.contains(scan.trigger().text()))
                && (scopes.isEmpty() || scopes.contains(scan.scope()));
    }

    private static String oneOf(Set<String> values) {
        return "one of " + values.stream().sorted().collect(Collectors.joining(", "));
    }

    private static int pageSize(ParameterErrors errors, List<String> pageSize, List<String> limit) {
        int most = errors.number("pageSize", pageSize, DEFAULT_PAGE, 1, MOST);
        if (!isGiven(limit)) {
            return most;
        }
        if (isGiven(pageSize)) {
            errors.add("limit", "must be left out where pageSize is given");
        }
        return errors.number("limit", limit, most, 1, MOST);
    }

    private static boolean isGiven(List<String> values) {
        return values != null && !values.isEmpty();
    }

    private ScanList page(List<Scan> found, int most) {
        Instant now = clock.instant();
        List<Scan> shown = found.subList(0, Math.min(found.size(), most));
        return new ScanList(
                shown.stream().map(s -> ScanSummary.of(s, now)).toList(),
                found.size() <= most ? null : TOKEN.write(shown.getLast().scanId()));
    }

    @GET
    @Path("/{scanId}")
    @Operation(summary = "What a scan found, account by account", description = "Also while it is running.")
    @APIResponse(
            responseCode = "200",
            description = "The scan",
            content = @Content(schema = @Schema(implementation = ScanReport.class)))
    @APIResponse(responseCode = "400", description = "It is not a scan's id")
    @APIResponse(responseCode = "404", description = "There is no such scan")
    public Uni<ScanReport> one(
            @PathParam("scanId") @Parameter(example = "01JD5Z8Q4T6V7X8Y9Z0A1B2C3D") String scanId,
            @Context UriInfo uri) {
        ParameterErrors errors = new ParameterErrors(uri, Set.of());
        ScanIds.check(errors, scanId);
        errors.throwIfAny();
        return scans.get(scanId)
                .map(found -> found.orElseThrow(() -> ApiException.notFound("There is no scan " + scanId)))
                .chain(this::report);
    }

    private Uni<ScanReport> report(Scan scan) {
        return Uni.combine()
                .all()
                .unis(
                        scans.accounts(scan.scanId()).collect().asList(),
                        accounts.all().collect().asList())
                .asTuple()
                .map(t -> report(scan, t.getItem1(), t.getItem2()));
    }

    private ScanReport report(Scan scan, List<ScanAccount> found, List<Account> registered) {
        AccountNames names = AccountNames.of(registered);
        Instant now = clock.instant();
        return ScanReport.of(
                scan,
                found.stream()
                        .map(a -> ScanReport.AccountReport.of(
                                a, names.name(a.accountId().value()), now))
                        .toList(),
                now);
    }
}
