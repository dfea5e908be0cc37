package io.nucleus.query.scan;

import com.github.f4b6a3.ulid.Ulid;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanAccount;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.query.api.ParameterErrors;
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
import java.util.List;
import java.util.Set;
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
    private static final int DEFAULT_LIMIT = 25;
    private static final int MOST = 500;

    private final ScanRepository scans;
    private final AccountRepository accounts;
    private final Clock clock;

    public ScansApi(ScanRepository scans, AccountRepository accounts, Clock clock) {
        this.scans = scans;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The latest scans. */
    @RegisterForReflection
    public record ScanList(List<ScanSummary> scans) {
        public ScanList {
            scans = List.copyOf(scans);
        }
    }

    @GET
    @Operation(summary = "The latest scans, the latest first", description = "They are kept for 90 days.")
    @APIResponse(
            responseCode = "200",
            description = "The scans",
            content = @Content(schema = @Schema(implementation = ScanList.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong; `errors` names it")
    public Uni<ScanList> latest(
            @QueryParam("limit")
                    @Parameter(
                            description = "How many at most",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "500",
                                            defaultValue = "25"))
                    List<String> limit,
            @Context UriInfo uri) {
        ParameterErrors errors = new ParameterErrors(uri, Set.of("limit"));
        int most = errors.number("limit", limit, DEFAULT_LIMIT, 1, MOST);
        errors.throwIfAny();
        return scans.recent()
                .select()
                .first(most)
                .map(ScanSummary::of)
                .collect()
                .asList()
                .map(ScanList::new);
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
        if (!Ulid.isValid(scanId)) {
            errors.add("scanId", "must be a ULID (26 characters of Crockford's base 32)");
        }
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
